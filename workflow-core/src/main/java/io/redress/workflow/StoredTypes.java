package io.redress.workflow;

import io.redress.casefile.Action;
import io.redress.casefile.Attribute;
import io.redress.casefile.CaseFile;
import io.redress.casefile.Fact;
import io.redress.codec.Codec;
import io.redress.contact.Contact;
import io.redress.party.PersonalText;
import io.redress.timeline.Entry;
import java.util.Collection;

/** Which types a workflow stores. */
final class StoredTypes {
    private StoredTypes() {}

    static Codec codec(
            Class<? extends Enum<?>> states,
            Collection<? extends Class<?>> actions,
            Collection<? extends Class<?>> facts,
            Collection<? extends Class<?>> attributes) {
        return Codec.builder()
                .type(CaseFile.class)
                .type(Entry.class)
                .type(Contact.class)
                .family(Enum.class, states)
                .family(PersonalText.class, PersonalText.Kept.class)
                .family(Action.class, actions.toArray(Class<?>[]::new))
                .family(Fact.class, facts.toArray(Class<?>[]::new))
                .family(Attribute.class, attributes.toArray(Class<?>[]::new))
                .build();
    }

    /** Stands in for the codec of a workflow that is refused anyway. */
    static Codec none() {
        return Codec.builder().build();
    }
}
