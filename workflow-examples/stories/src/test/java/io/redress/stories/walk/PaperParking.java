package io.redress.stories.walk;

import io.redress.contact.Contact;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Contacts that were put aside, on paper: each content once, however often it comes under the same key. */
final class PaperParking {
    private final Numbering<Contact> contents = new Numbering<>();
    private final Map<String, Parcel> parcels = new LinkedHashMap<>();

    /** What was put aside, for which shop and under which key. */
    record Parcel(TenantId shop, String key, Contact contact) {}

    /** Puts a contact aside, and tells under which name. */
    String park(TenantId shop, String key, Contact contact) {
        String name = contents.name(shop + " contact/" + key, contact);
        parcels.putIfAbsent(name, new Parcel(shop, key, contact));
        return name;
    }

    /** A case whose words are erased takes along what was put aside for it. */
    void drop(TenantId shop, CaseId erased) {
        parcels.values()
                .removeIf(parcel ->
                        parcel.shop().equals(shop) && parcel.contact().caseId().equals(Optional.of(erased)));
    }

    Collection<Parcel> parcels() {
        return parcels.values();
    }
}
