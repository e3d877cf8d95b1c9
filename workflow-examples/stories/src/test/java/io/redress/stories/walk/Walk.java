package io.redress.stories.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.id.CaseId;
import io.redress.stories.walk.Step.Delivering;
import io.redress.stories.walk.Step.Doing;
import io.redress.stories.walk.Step.Intruded;
import io.redress.stories.walk.Step.Looking;
import io.redress.stories.walk.Step.Outage;
import io.redress.stories.walk.Step.Passing;
import io.redress.stories.walk.Step.PassingToDue;
import io.redress.stories.walk.Step.Spree;
import io.redress.stories.walk.Step.Troubled;
import io.redress.testkit.Invariants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** One walk: takes each step at the desk and on paper, and checks everything after each. */
final class Walk {
    static final int ALL = 1000;
    private static final Duration FIRST_PAUSE_OF_THE_POST = Duration.ofSeconds(10);
    private static final Duration PATIENCE_OF_THE_POST = Duration.ofHours(2);
    private static final Nodes NODES = new Nodes();

    private final Site site = new Site();
    private final WalkClock clock = site.clock();
    private final Post post = site.post();
    private final PaperShop paper = new PaperShop(clock);
    private final Numbering<String> parcels = new Numbering<>();
    private final DeskSays desk = new DeskSays(NODES.desk(), parcels);
    private final DeskSays otherNode = new DeskSays(NODES.otherNode(), parcels);
    private final Invariants invariants =
            Invariants.of(site.store(), Nodes.SHOP).timedBy(clock::latest).rememberingKeysFor(PaperShop.KEYS_KEPT);
    private final Comparison comparison = new Comparison(site.store(), Nodes.SHOP, paper);
    private final HoldComparison holds = new HoldComparison(NODES.otherNode(), paper);
    private final Drafts drafts = new Drafts(paper, desk);

    Walk() {
        NODES.moveTo(site);
    }

    void take(Step step) {
        Tally.step(step);
        if (step instanceof Doing doing) {
            carryOut(doing, Trouble.NONE, Optional.empty());
        } else if (step instanceof Troubled with) {
            carryOut(with.step(), with.trouble(), Optional.empty());
        } else if (step instanceof Intruded by) {
            carryOut(by.step(), Trouble.INTRUDER, Optional.of(by.intruder()));
        } else if (step instanceof Spree spree) {
            drafts.spree(spree).forEach(next -> carryOut(next.get(), Trouble.NONE, Optional.empty()));
        } else if (step instanceof Passing passing) {
            clock.pass(passing.time(), paper);
        } else if (step instanceof PassingToDue passing) {
            clock.passToDue(passing.microsAfter(), paper);
        } else if (step instanceof Delivering delivering) {
            deliver(delivering.mode());
        } else if (step instanceof Outage outage) {
            outage(outage.rounds());
        } else if (step instanceof Looking looking) {
            look(looking);
        }
        comparison.check();
        holds.check();
    }

    /** The post has time for all letters that wait, and the cases are put away. */
    void end() {
        clock.pass(PATIENCE_OF_THE_POST, paper);
        deliver(Post.Mode.UP);
        People.SHOPS.forEach(invariants::verify);
        comparison.check();
        holds.settleAll();
        assertThat(site.bank().book()).as("what was paid").isEqualTo(paper.bank.book());
        paper.all().forEach(Tally::left);
    }

    private void checkWhatChanged(Command command) {
        command.shops().forEach(invariants::verify);
    }

    private void carryOut(Doing step, Trouble trouble, Optional<Doing> other) {
        drafts.command(step).ifPresent(command -> carryOut(command, trouble, other.flatMap(drafts::command)));
    }

    private void carryOut(Command command, Trouble trouble, Optional<Command> intruder) {
        List<String> said = atTheDesk(command, trouble, intruder);
        assertThat(said).as("%s", command).isEqualTo(onPaper(command, trouble, intruder, said));
        checkWhatChanged(command);
        intruder.ifPresent(this::checkWhatChanged);
        Tally.answered(command, said);
        drafts.remember(command);
        intruder.ifPresent(drafts::remember);
    }

    private List<String> atTheDesk(Command command, Trouble trouble, Optional<Command> intruder) {
        List<String> said = new ArrayList<>();
        site.meet(
                trouble,
                () -> intruder.map(otherNode::answer).map(Walk::meanwhile).ifPresent(said::add));
        said.add(desk.answer(command));
        site.meet(Trouble.NONE, () -> {});
        if (isWorthAnotherTry(said)) {
            checkWhatChanged(command);
            said.add(desk.answer(command));
        }
        return said;
    }

    private List<String> onPaper(Command command, Trouble trouble, Optional<Command> intruder, List<String> said) {
        List<String> expected = new ArrayList<>();
        PaperDesk mine = new PaperDesk(paper, () -> newCase(said, "opened "));
        PaperDesk others = new PaperDesk(paper, () -> newCase(said, meanwhile("opened ")));
        paper.meet(new PaperTrouble(
                trouble, () -> intruder.map(others::answer).map(Walk::meanwhile).ifPresent(expected::add)));
        expected.add(mine.answer(command));
        paper.meet(PaperTrouble.none());
        if (isWorthAnotherTry(expected)) {
            expected.add(mine.answer(command));
        }
        return expected;
    }

    private static String meanwhile(String answer) {
        return "meanwhile " + answer;
    }

    private static boolean isWorthAnotherTry(List<String> said) {
        String last = said.get(said.size() - 1);
        return last.equals("error store-failed") || last.equals("error facts-unavailable");
    }

    /** The name the engine gave to a case that is not on paper yet. */
    private CaseId newCase(List<String> said, String prefix) {
        return said.stream()
                .filter(answer -> answer.startsWith(prefix))
                .map(answer -> CaseId.of(answer.substring(prefix.length())))
                .filter(id -> paper.all().stream().noneMatch(one -> one.id.equals(id)))
                .findFirst()
                .orElse(CaseId.of("unforeseen"));
    }

    /** The longer the post has been down, the longer the next try is put off. */
    private void outage(int rounds) {
        Duration pause = FIRST_PAUSE_OF_THE_POST;
        for (int i = 0; i < rounds; i++) {
            deliver(Post.Mode.DOWN);
            clock.pass(pause, paper);
            pause = pause.multipliedBy(2);
        }
    }

    private void deliver(Post.Mode mode) {
        post.work(mode);
        String said = desk.delivered();
        PaperMail.Round round = new PaperMail.Round();
        List<String> letters = new ArrayList<>();
        for (PaperCase one : paper.all()) {
            int before = round.letters.size();
            one.mail.deliver(clock.instant(), one, post.failsFor(one.id), round);
            round.letters
                    .subList(before, round.letters.size())
                    .forEach(letter -> letters.add(one.shop + "/" + one.id + ": " + letter));
        }
        Tally.delivered(round);
        assertThat(said)
                .isEqualTo(round.delivered + " delivered, " + round.dropped + " dropped, " + round.retried
                        + " retried, " + round.dead + " dead");
        assertThat(post.letters()).isEqualTo(letters.stream().sorted().toList());
    }

    private void look(Looking step) {
        CaseId id = drafts.resolve(step.shop(), step.target());
        Optional<PaperCase> found = paper.find(step.shop(), id);
        Map<String, String> expected = found.map(seenBy(step.who())).orElse(Map.of("error", "unknown-case"));
        assertThat(desk.look(step, id)).as("%s on %s", step, id).isEqualTo(expected);
    }

    private Function<PaperCase, Map<String, String>> seenBy(Person who) {
        return on -> {
            PaperCase now = on.copy();
            now.catchUp(paper.nowOn(on), PaperDesk.AT_ONCE);
            Map<String, String> seen = new TreeMap<>();
            for (Deed deed : Deed.values()) {
                if (deed != Deed.DANCE) {
                    seen.put(DeskSays.nameOf(deed.saying("")), PaperJudge.terms(now, deed.saying(""), who));
                }
            }
            return seen;
        };
    }
}
