/**
 * Three policies to copy from: {@code FreshFood} puts ready ones together, {@code DeliveryFee} is written from nothing, and
 * {@code SameAgain} goes around another and reads a fact of the host's. Their tests hold each to the contract that the library
 * ships. How to write one is said in {@code WRITING_A_POLICY.md} beside {@link io.redress.compensation.Policies}.
 */
@NullMarked
package io.redress.policies;

import org.jspecify.annotations.NullMarked;
