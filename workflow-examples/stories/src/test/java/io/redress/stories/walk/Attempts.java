package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.stories.walk.PaperJudge.Ruling;
import io.redress.stories.walk.PaperJudge.Second;
import io.redress.stories.walk.Step.Advancing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds persons with whom an action comes to what is wanted. */
final class Attempts {
    private static final Set<String> PLAIN =
            Set.of("refused not-permitted", "refused wrong-state", "refused closed", "refused no-such-holder");

    /** What somebody else who is there may mend. */
    private static final Set<String> SECONDED = Set.of("refused needs-cosigner", "waiting");

    /** Refusals that only come when much has happened before. */
    private static final Set<String> TELLING =
            Set.of("refused useless-by-now", "refused not-heard", "refused appealed-already", "refused cooling-off");

    private Attempts() {}

    /** One action that somebody could try. */
    record Try(PaperCase on, Action action, Person person, Optional<Second> second) {}

    static Optional<Try> at(PaperShop paper, PaperCase on, Action action, Advancing step) {
        return from(step.who())
                .flatMap(person -> with(paper, on, action, person, step))
                .findFirst();
    }

    private static Stream<Try> with(PaperShop paper, PaperCase on, Action action, Person person, Advancing step) {
        Ruling alone = PaperJudge.judge(paper, on, action, person, Optional.empty());
        Stream<Optional<Second>> seconds = SECONDED.contains(alone.says())
                ? Stream.concat(Stream.of(Optional.empty()), from(step.who()).map(other -> second(other, on)))
                : Stream.of(Optional.empty());
        return seconds.map(second -> new Try(on, action, person, second))
                .filter(found -> isWanted(PaperJudge.judge(paper, on, action, person, found.second()), step));
    }

    private static Optional<Second> second(Person other, PaperCase on) {
        return Optional.of(new Second(other, on.shop));
    }

    private static boolean isWanted(Ruling ruling, Advancing step) {
        return switch (step.aim()) {
            case ASKED -> ruling.says().equals("waiting");
            case ONWARD -> ruling.way().flatMap(Way::to).isPresent();
            case DONE -> ruling.way().isPresent();
            case REMEDIED -> ruling.way().isPresent() || TELLING.contains(ruling.says());
            case ALMOST -> ruling.way().isEmpty() && !PLAIN.contains(ruling.says());
        };
    }

    static Stream<Person> from(int first) {
        List<Person> all = People.ALL;
        return Stream.iterate(first, next -> next + 1).limit(all.size()).map(next -> all.get(next % all.size()));
    }
}
