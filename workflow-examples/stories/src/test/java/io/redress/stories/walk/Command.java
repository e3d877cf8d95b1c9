package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.stories.walk.PaperJudge.Second;
import java.util.List;
import java.util.Optional;

/** Something to be done that changes cases: said once, done by the desk and on paper. */
sealed interface Command {

    /** The shops whose cases it can change. */
    List<TenantId> shops();

    /** Something that somebody asks for under a key. */
    sealed interface Keyed extends Command {
        TenantId shop();

        String key();

        @Override
        default List<TenantId> shops() {
            return List.of(shop());
        }
    }

    /** A contact is handed in. */
    record Receive(TenantId shop, Person person, String key, Contact contact) implements Keyed {}

    /** An action is taken. */
    record Act(TenantId shop, Person person, Optional<Second> second, String key, CaseId caseId, Action action)
            implements Keyed {}

    /** Everything that somebody holds is handed over. */
    record Leave(TenantId shop, Person person, String key, String leaving, String team) implements Keyed {}

    /** Promises that are overdue lapse. */
    record Run(int limit) implements Command {
        @Override
        public List<TenantId> shops() {
            return People.SHOPS;
        }
    }
}
