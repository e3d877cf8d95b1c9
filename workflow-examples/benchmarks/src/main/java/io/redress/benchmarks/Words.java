package io.redress.benchmarks;

/** What is said in a life, the same however it is kept. */
final class Words {
    static final String COMPLAINT = "One of eight is missing";
    static final String QUESTION = "which one is missing?";
    static final String ANSWER = "the blue one";
    static final String REMEDY = "its price back";

    private Words() {}
}
