package io.redress.spi;

import io.redress.remedy.Fulfilment;

/**
 * Carries out what was awarded: pays, sends, books. Before it is called the award is on record as sent, and what it answers
 * is recorded afterwards. Where the answer is lost, because a process died or an exception came instead, it is asked with
 * {@link #find}, and gets the same payout again only after it has said that it never heard of the key, or that it failed.
 *
 * <p>So "paid once" holds as far as the fulfiller honours the key: it pays at most once under one key, answers a second call
 * with what came of the first, and says that it never heard of a key only when nothing can come of an earlier call any more.
 *
 * <p>It is called from whatever thread runs {@code runDue}, which lets no deadline lapse meanwhile: give it a timeout of well
 * under five minutes, after which another node may ask about the same payout. It is never called within a transaction: with a
 * store that joins the host's, it is called after the host's commit, and what it answered is recorded by the next
 * {@code runDue} of the same desk, or asked for again.
 */
@FunctionalInterface
public interface Fulfiller {

    /**
     * Carries out a payout, or says what became of it when it has the key already.
     *
     * @param payout what to carry out
     * @return what became of it
     * @throws Exception when nobody knows; it is asked about again later
     */
    Fulfilment fulfil(Payout payout) throws Exception;

    /**
     * Looks a payout up by its key, and changes nothing. Without this nobody can tell what became of a payout whose answer
     * was lost, and people have to.
     *
     * @param payout what was to be carried out
     * @return what became of it, {@link Fulfilment.NotFound} when it never came here
     * @throws Exception when nobody knows; it is asked about again later
     */
    default Fulfilment find(Payout payout) throws Exception {
        return Fulfilment.unknown("it cannot be looked up");
    }
}
