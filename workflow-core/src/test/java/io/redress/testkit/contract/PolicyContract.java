package io.redress.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.compensation.Explanations;
import io.redress.compensation.Matter;
import io.redress.compensation.OrderFacts;
import io.redress.compensation.Policy;
import io.redress.compensation.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Policy} keeps to. Extend it among the tests of your own policy and say what it is asked:
 *
 * <pre>{@code
 * class LoyaltyTest extends PolicyContract {
 *     @Override
 *     protected Policy policy() {
 *         return new Loyalty();
 *     }
 *
 *     @Override
 *     protected List<Matter> matters() {
 *         return List.of(Matters.of(Item.of("1", Money.of("CNY", "30"))).knowing(Membership.GOLD).matter());
 *     }
 * }
 * }</pre>
 *
 * <p>Beside your matters it asks about each of them as it comes in sooner or later: long ago and far off, free and at the
 * highest price, with less, nothing or another currency left, without a promise, without an item, about the order as a whole.
 * And it asks about more than two hundred awkward ones, with the facts of your first matter: names in every script, amounts of
 * nothing and of as much as there is, the ends of time.
 */
public abstract class PolicyContract {

    /** For subclasses. */
    protected PolicyContract() {}

    /**
     * A pair of matters of which the second claims or suffers more.
     *
     * @param less the first
     * @param more the second
     */
    public record Growth(Matter less, Matter more) {}

    /**
     * Makes the policy.
     *
     * @return the policy
     */
    protected abstract Policy policy();

    /**
     * Matters that it is made for, with the facts that it reads.
     *
     * @return at least one, and at least one that it offers something for
     */
    protected abstract List<Matter> matters();

    /**
     * Pairs for which the policy promises the customer not less.
     *
     * @return the pairs; none for a policy that promises nothing of the kind
     */
    protected List<Growth> growing() {
        return List.of();
    }

    /**
     * The texts for its reasons.
     *
     * @return the library's texts, unless a policy brings its own
     */
    protected Explanations explanations() {
        return Explanations.shipped();
    }

    /**
     * The languages of its customers, each of which has to have texts of its own.
     *
     * @return English, unless a policy is made for others too
     */
    protected List<Locale> languages() {
        return List.of(Locale.ENGLISH);
    }

    /** Otherwise the rest would prove nothing. */
    @Test
    protected void offersSomethingForOneOfItsMatters() {
        assertThat(matters())
                .as("matters() holds a matter for which the policy offers something")
                .anyMatch(matter -> policy().propose(matter) instanceof Proposal.Offers);
    }

    /** Facts that it does not declare are not fetched when a case is decided. */
    @Test
    protected void readsOnlyFactsThatItDeclares() {
        Policy policy = policy();
        assertThat(policy.reads())
                .as("the facts that the first of matters() knows, OrderFacts left out")
                .isSubsetOf(matters().get(0).facts().keySet());
        for (Matter matter : matters()) {
            policy.propose(PolicyChecks.onlyDeclared(policy, matter));
        }
    }

    /** A matter that a policy cannot judge is for a person; it is no reason to fail. */
    @Test
    protected void answersAwkwardMattersWithoutFailing() {
        Policy policy = policy();
        for (Matter matter : awkward()) {
            PolicyChecks.answer(policy, matter);
        }
    }

    /** It knows no clock, no chance and no memory; equal matters are the same to it. */
    @Test
    protected void answersTheSameEachTime() {
        Policy policy = policy();
        for (Matter matter : all()) {
            Proposal first = PolicyChecks.answer(policy, matter);
            assertThat(PolicyChecks.answer(policy, matter))
                    .as("the second answer to %s", matter)
                    .isEqualTo(first);
            assertThat(PolicyChecks.answer(policy(), PolicyChecks.rebuilt(matter)))
                    .as("the answer to an equal matter, %s", matter)
                    .isEqualTo(first);
        }
    }

    /**
     * It is asked by many threads.
     *
     * @throws InterruptedException when the test is stopped
     * @throws ExecutionException when an answer fails
     */
    @Test
    protected void answersTheSameInTwoThreads() throws InterruptedException, ExecutionException {
        Policy policy = policy();
        List<Matter> all = all();
        Callable<List<Proposal>> asking = () ->
                all.stream().map(matter -> PolicyChecks.answer(policy, matter)).toList();
        List<Proposal> alone =
                all.stream().map(matter -> PolicyChecks.answer(policy, matter)).toList();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<List<Proposal>> answers : two.invokeAll(List.of(asking, asking))) {
                assertThat(answers.get()).as("answers of two threads at once").isEqualTo(alone);
            }
        } finally {
            two.shutdownNow();
        }
    }

    /** What it is given stays as it was. */
    @Test
    protected void changesNothingThatItIsGiven() {
        for (Matter matter : matters()) {
            String before = matter.toString();
            policy().propose(matter);
            assertThat(matter.toString()).as("the matter after it was judged").isEqualTo(before);
        }
    }

    /** All alternatives have one currency, names of their own, and amounts that can be added up. */
    @Test
    protected void offersWhatCanBeChosenAndAddedUp() {
        forEachOffer((matter, offers) -> PolicyChecks.addsUp(matter, offers));
    }

    /** No more goes back for an item than may be given back for it; what is owed beyond that names its source. */
    @Test
    protected void givesBackNoMoreThanIsLeft() {
        forEachOffer((matter, offers) -> PolicyChecks.bounded(matter, offers));
    }

    /** Dinner is not offered for yesterday. */
    @Test
    protected void offersNothingThatIsOfNoUseAnyMore() {
        forEachOffer((matter, offers) -> PolicyChecks.useful(matter, offers));
    }

    /** Everything has a reason that a customer can be told and an auditor can follow, and so has saying nothing. */
    @Test
    protected void explainsWhatItSays() {
        Policy policy = policy();
        for (Matter matter : all()) {
            PolicyChecks.explained(explanations(), languages(), matter, PolicyChecks.answer(policy, matter));
        }
    }

    /** Who suffers more gets no less. */
    @Test
    protected void offersNoLessWhereThePolicySaysSo() {
        Policy policy = policy();
        for (Growth pair : growing()) {
            PolicyChecks.noLess(
                    PolicyChecks.answer(policy, pair.less()), PolicyChecks.answer(policy, pair.more()), pair);
        }
    }

    private interface OfferCheck {
        void check(Matter matter, Proposal.Offers offers);
    }

    private void forEachOffer(OfferCheck check) {
        Policy policy = policy();
        for (Matter matter : all()) {
            if (PolicyChecks.answer(policy, matter) instanceof Proposal.Offers offers) {
                check.check(matter, offers);
            }
        }
    }

    private List<Matter> awkward() {
        List<Matter> own = matters();
        List<Matter> awkward = new ArrayList<>(AwkwardMatters.knowing(own.get(0).facts().values().stream()
                .filter(fact -> !(fact instanceof OrderFacts))
                .toList()));
        own.forEach(matter -> awkward.addAll(VariedMatters.of(matter)));
        return awkward;
    }

    private List<Matter> all() {
        List<Matter> all = new ArrayList<>(matters());
        Stream<Matter> pairs = growing().stream().flatMap(pair -> Stream.of(pair.less(), pair.more()));
        all.addAll(pairs.toList());
        all.addAll(awkward());
        return all;
    }
}
