package io.redress.stories;

import static io.redress.contact.Channel.APP;
import static io.redress.contact.Visibility.AUTHOR_ONLY;
import static io.redress.contact.Visibility.PUBLIC;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.SIMPLIFIED_CHINESE;

import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.contact.Visibility;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.party.Actor;
import io.redress.party.Affiliation;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.spi.Parked;
import io.redress.workflow.ShowContact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A filter for words is no reason not to hear somebody. */
final class S31YourCommentHasAProblem implements Story {
    private static final Actor SELLER = Actor.of(Cast.SHOP, "seller", Affiliation.MERCHANT);
    private static final String COMMENT = "Fraud! The police and the newspaper will hear of it";
    private static final String TOO_LONG = "It broke. ".repeat(PersonalText.LONGEST / 10) + "The end.";
    private static final String MALFORMED = "It broke \ud83d";

    /** As JSON: the half that no text may contain, spelled out. */
    private static final String MALFORMED_KEPT = "It broke \\ud83d";

    @Override
    public String title() {
        return "S31 \"Your comment has a problem.\"";
    }

    @Override
    public void tell(Telling it) {
        it.facts("A filter for sensitive words blocked the complaint itself: \"your comment has a problem\".");
        ShopFloor shop = ShopFloor.from("2018-09-10T09:00");
        whateverItSays(it, shop);
        whateverItsShape(it, shop);
        it.rule(
                "Intake never refuses by content. Who may read it is another decision, and what does not fit is kept.",
                "a contact that is recorded before anybody judges it; a parking place for what breaks a constraint");
    }

    private static void whateverItSays(Telling it, ShopFloor shop) {
        Contact comment = Contact.inbound(APP, Cast.lin())
                .naming(Party.verified("seller", Relation.MERCHANT))
                .about(OrderRef.of("o-3109"))
                .saying(COMMENT);
        it.happens(shop.now(), "Lin writes what any filter would stop.");
        Receipt receipt = shop.receive(Actor.system(Cast.SHOP), comment);
        it.holds("a case opens", receipt instanceof Receipt.Opened);
        CaseId id = receipt.caseId();
        readers(it, shop, id, COMMENT, "[redacted]");

        it.done("Mei shows it to nobody but its author", show(shop, id, AUTHOR_ONLY));
        readers(it, shop, id, "[redacted]", "[redacted]");
        it.done("Mei publishes it", show(shop, id, PUBLIC));
        readers(it, shop, id, COMMENT, COMMENT);
    }

    private static Outcome show(ShopFloor shop, CaseId id, Visibility visibility) {
        return shop.act(Cast.MEI, id, new ShowContact(1, visibility));
    }

    private static void readers(Telling it, ShopFloor shop, CaseId id, String staff, String seller) {
        it.check("Lin reads", words(shop, id, Cast.LIN), COMMENT);
        it.check("Ann reads", words(shop, id, Cast.ANN), staff);
        it.check("the seller reads", words(shop, id, SELLER), seller);
    }

    private static String words(ShopFloor shop, CaseId id, Actor reader) {
        return shop.as(reader)
                .timeline(id)
                .get(0)
                .contact()
                .orElseThrow()
                .words()
                .or("[redacted]");
    }

    private static void whateverItsShape(Telling it, ShopFloor shop) {
        Contact comment = Contact.inbound(APP, Cast.lin()).about(OrderRef.of("o-3110"));
        it.happens(shop.now(), "Lin writes " + TOO_LONG.length() + " characters.");
        Receipt tooLong = parked(it, shop, ENGLISH, comment.saying(TOO_LONG), "size must be between 0 and 20000");
        parked(it, shop, SIMPLIFIED_CHINESE, comment.saying(TOO_LONG), "个数必须在0和20000之间");
        it.happens(shop.now(), "Lin's telephone cuts an emoji in two.");
        Receipt malformed = parked(
                it,
                shop,
                ENGLISH,
                comment.saying(MALFORMED),
                "must be well-formed text without halves of surrogate pairs or U+0000");
        parked(it, shop, SIMPLIFIED_CHINESE, comment.saying(MALFORMED), "必须是合法的文本，不得包含不成对的代理字符或零字符 (U+0000)");
        it.holds("the long one is kept, whole", kept(shop, tooLong).contains(TOO_LONG));
        it.holds(
                "so is the other, with what is left of the emoji",
                kept(shop, malformed).contains(MALFORMED_KEPT));

        Receipt cut = shop.receive(Cast.ANN, comment.saying(TOO_LONG.substring(0, PersonalText.LONGEST)));
        it.happens(shop.now(), "Ann cuts the long one to fit, and takes it in.");
        it.holds("a case opens", cut instanceof Receipt.Opened);
        it.check("waiting for somebody to look", shop.desk().parked(10).size(), 4);
        shop.desk().parked(10).forEach(shop.desk()::unpark);
        it.check("waiting, once dealt with", shop.desk().parked(10).size(), 0);
    }

    private static Receipt parked(Telling it, ShopFloor shop, Locale language, Contact contact, String message) {
        Receipt receipt = shop.receive(Cast.LIN.speaking(language), contact);
        List<String> violations = receipt instanceof Receipt.Parked parked
                ? parked.violations().stream()
                        .map(violation -> violation.path() + " " + violation.message())
                        .toList()
                : List.of();
        it.check("not refused but parked; Lin is told", violations, List.of("words.words " + message));
        return receipt;
    }

    /** What waits under the name that the receipt gave. */
    private static String kept(ShopFloor shop, Receipt receipt) {
        return shop.desk().parked(10).stream()
                .filter(parked ->
                        receipt instanceof Receipt.Parked named && named.id().equals(parked.id()))
                .map(Parked::content)
                .collect(Collectors.joining());
    }
}
