package io.redress.stories;

import io.redress.compensation.Explanations;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Evidence;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.EvidenceId;
import io.redress.money.Money;
import io.redress.remedy.Alternative;
import io.redress.remedy.Part;
import io.redress.remedy.Reason;
import io.redress.remedy.Remedies;
import io.redress.remedy.Remedy;
import io.redress.stories.shop.Stage;
import io.redress.testkit.RecordingFulfiller;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was claimed, offered and awarded on a case, in the words of a story. */
final class Terms {
    private static final Explanations TEXTS = Explanations.shipped();

    private Terms() {}

    /** Lin calls about an order, with a photo in her hand. */
    static CaseId callWithPhoto(ShopFloor shop, String order, String words) {
        Evidence photo = new Evidence(EvidenceId.of("photo-" + order), "image/jpeg", "0".repeat(64));
        return shop.receive(
                        Cast.ANN,
                        Contact.inbound(Channel.PHONE, Cast.lin())
                                .about(OrderRef.of(order))
                                .saying(words)
                                .attaching(photo))
                .caseId();
    }

    static Remedies remedies(ShopFloor shop, CaseId id) {
        return shop.view(id).remedies().or(Remedies.NONE);
    }

    static Stage stage(ShopFloor shop, CaseId id) {
        return (Stage) shop.view(id).state().or(Stage.NEW);
    }

    /** What the offer that stands leaves to choose. */
    static List<String> choice(ShopFloor shop, CaseId id) {
        return remedies(shop, id).offer().stream()
                .flatMap(offer -> offer.alternatives().stream())
                .map(Alternative::name)
                .toList();
    }

    static Alternative offered(ShopFloor shop, CaseId id, String name) {
        return remedies(shop, id)
                .offer()
                .flatMap(offer -> offer.alternative(name))
                .orElseThrow(() -> new BrokenStoryException("nothing called \"" + name + "\" is offered on " + id));
    }

    /** What each part of an alternative is worth, in order. */
    static List<Money> worths(Alternative alternative) {
        return alternative.parts().stream().map(Part::worth).toList();
    }

    /** The part that is there for one rule's sake. */
    static Part part(Alternative alternative, String rule) {
        return alternative.parts().stream()
                .filter(part -> part.reasons().get(0).rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new BrokenStoryException("no part of " + alternative + " follows from " + rule));
    }

    /** What the customer is told about a part. */
    static String told(Part part) {
        return part.reasons().stream()
                .map(reason -> TEXTS.text(reason, Locale.ENGLISH))
                .collect(Collectors.joining(" "));
    }

    /** What a rule looked at. */
    static String seen(Part part, String rule, String input) {
        return part.reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::inputs)
                .map(inputs -> inputs.getOrDefault(input, "nothing"))
                .findFirst()
                .orElse("nothing");
    }

    /** What was paid, sent or brought, the smallest first. */
    static List<Money> given(ShopFloor shop) {
        return shop.bank().payments().stream()
                .map(RecordingFulfiller.Payment::amount)
                .sorted()
                .toList();
    }

    static Remedy.Coupon coupon(Part part) {
        return (Remedy.Coupon) part.remedy();
    }

    static Money cny(String yuan) {
        return Money.of("CNY", yuan);
    }
}
