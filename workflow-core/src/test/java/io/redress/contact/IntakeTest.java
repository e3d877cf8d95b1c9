package io.redress.contact;

import static io.redress.desk.Office.MANY;
import static io.redress.desk.Office.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redress.casefile.Link;
import io.redress.desk.Office;
import io.redress.desk.Receipt;
import io.redress.desk.Shop;
import io.redress.failure.InvalidInputException;
import io.redress.failure.KeyReusedException;
import io.redress.failure.Violation;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.EvidenceId;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.spi.KeptText;
import io.redress.spi.Parked;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever reaches the desk is kept: in a case, or parked whole with everything that is wrong with it. */
class IntakeTest {
    private static final CommandKey KEY = CommandKey.of("the-key");
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Office office = new Office();

    private Receipt receive(Contact contact) {
        return office.desk.as(office.ann).receive(KEY, contact);
    }

    private static Contact saying(String words) {
        return Office.complaint("o1").saying(words);
    }

    private static Evidence evidence(String mediaType, String digest) {
        return new Evidence(EvidenceId.of("photo-1"), mediaType, digest);
    }

    private static Contact crowd(int others) {
        Contact contact = Office.complaint("o1");
        for (int i = 0; i < others; i++) {
            contact = contact.naming(Party.claimed(Relation.OTHER_PARTY).called("person " + i));
        }
        return contact;
    }

    private static Contact album(int photos) {
        Contact contact = Office.complaint("o1");
        for (int i = 0; i < photos; i++) {
            contact = contact.attaching(new Evidence(EvidenceId.of("photo-" + i), "image/jpeg", DIGEST));
        }
        return contact;
    }

    static Stream<Arguments> wordsThatFit() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("white space", " \t\r\n "),
                Arguments.of("the word null", "null"),
                Arguments.of("the longest", "x".repeat(PersonalText.LONGEST)),
                Arguments.of("the longest of three bytes each", "字".repeat(PersonalText.LONGEST)),
                Arguments.of("emoji", "👨‍👩‍👧‍👦 are 😡 🇨🇳"),
                Arguments.of("right to left", "\u202eأين طلبي؟\u202c \u2067איפה\u2069"),
                Arguments.of("zero width", "in\u200bvis\u200cib\u200dle\u2060\ufeff"),
                Arguments.of("combining marks", "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d a\u0301"),
                Arguments.of("control characters", "\u0001\u0007\u001b[31m\u007f\u0085"),
                Arguments.of("not characters at all", "\ufffe\uffff\ufdd0"),
                Arguments.of("SQL", "'; DROP TABLE redress_case; --"),
                Arguments.of("HTML", "<script>alert(\"x\")</script><img src=x onerror=y>"),
                Arguments.of("a template", "${7*7} {value} #{x} %s {0} $1 ${jndi:ldap://x}"),
                Arguments.of("JSON", "\"}],\"words\":{\"@type\":\"plain\"}"),
                Arguments.of("a replacement character", "\ufffd"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordsThatFit")
    void anyWordsOpenACaseAndAreKeptAsTheyWereSaid(String name, String words) {
        Receipt receipt = receive(saying(words));

        assertThat(receipt).isInstanceOf(Receipt.Opened.class);
        assertThat(office.store.texts(TENANT, receipt.caseId()))
                .extracting(KeptText::words)
                .contains(words);
        assertThat(office.desk
                        .as(office.ann)
                        .timeline(receipt.caseId())
                        .get(0)
                        .contact()
                        .orElseThrow()
                        .words()
                        .or("hidden"))
                .isEqualTo(words);
        assertThat(office.desk.verify(TENANT, receipt.caseId())).isEmpty();
        assertThat(receive(saying(words))).isEqualTo(receipt);
    }

    static Stream<Arguments> contactsThatDoNotFit() {
        String tail = "the end of it";
        Contact bare = Office.complaint("o1");
        Locale inexact = new Locale("zh_CN");
        return Stream.of(
                Arguments.of("one character too many", saying("x".repeat(20_000) + "y"), "words.words", "xxxy\""),
                Arguments.of("a megabyte", saying("😀".repeat(500_000) + tail), "words.words", tail),
                Arguments.of("a high surrogate alone", saying("\ud83d" + tail), "words.words", "\\ud83d" + tail),
                Arguments.of("a low surrogate alone", saying(tail + "\ude00"), "words.words", tail + "\\ude00"),
                Arguments.of(
                        "surrogates the wrong way", saying("\ude00\ud83d" + tail), "words.words", "\\ude00\\ud83d"),
                Arguments.of("a zero character", saying("\0" + tail), "words.words", "\\u0000" + tail),
                Arguments.of(
                        "a name with half an emoji",
                        bare.between(Office.customer().called("\ud83d" + tail), List.of()),
                        "party.name.words",
                        "\\ud83d" + tail),
                Arguments.of(
                        "an address that is too long",
                        bare.between(Office.customer().reachedAt("9".repeat(20_001)), List.of()),
                        "party.address.words",
                        "9999"),
                Arguments.of(
                        "a further party's name with half an emoji",
                        bare.naming(Party.claimed(Relation.MERCHANT).called("\ud83d" + tail)),
                        "others[0].name.words",
                        "\\ud83d" + tail),
                Arguments.of("21 further parties", crowd(21), "others", "person 20"),
                Arguments.of("51 pieces of evidence", album(51), "evidence", "photo-50"),
                Arguments.of(
                        "evidence without digest",
                        bare.attaching(evidence("image/png", "")),
                        "evidence[0].sha256",
                        "photo-1"),
                Arguments.of(
                        "evidence with half an emoji for a digest",
                        bare.attaching(evidence("image/png", "\ud83d")),
                        "evidence[0].sha256",
                        "\\ud83d"),
                Arguments.of(
                        "evidence with half an emoji for a type",
                        bare.attaching(evidence("image/\ud83d", DIGEST)),
                        "/contact/evidence/0/mediaType",
                        "image/\\ud83d"),
                Arguments.of(
                        "evidence without type",
                        bare.attaching(evidence("", DIGEST)),
                        "evidence[0].mediaType",
                        "photo-1"),
                Arguments.of(
                        "a language nobody can write down",
                        bare.between(Office.customer().speaking(inexact), List.of()),
                        "/contact/party/locale",
                        "zh_cn"),
                Arguments.of(
                        "the wrong direction",
                        Contact.outbound(Channel.PHONE, Office.customer()).saying(tail),
                        "direction",
                        tail),
                Arguments.of("a case that nobody knows", saying(tail).inCase(CaseId.of("nowhere")), "caseId", tail));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contactsThatDoNotFit")
    void aContactThatDoesNotFitIsParkedWhole(String name, Contact contact, String path, String kept) {
        Receipt receipt = receive(contact);

        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Parked.class,
                        parked -> assertThat(parked.violations())
                                .extracting(Violation::path)
                                .containsExactly(path));
        assertThat(office.desk.parked(MANY)).singleElement().satisfies(parked -> {
            assertThat(parked.kind()).isEqualTo(Parked.Kind.CONTACT);
            assertThat(parked.tenant()).isEqualTo(TENANT);
            assertThat(parked.content()).contains(kept);
            assertThat(parked.reason()).startsWith(path);
            assertThat(parked.caseId()).isEqualTo(contact.caseId());
            assertThat(parked.content().chars()).noneMatch(c -> c == 0);
            assertThat(java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(parked.content()))
                    .isTrue();
        });
        assertThat(office.desk.as(office.ann).count(all -> all)).isZero();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(receipt::caseId);
        assertThat(receive(contact)).isEqualTo(receipt);
        assertThat(office.desk.parked(MANY)).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Contact contact = crowd(21).saying("\ud83d" + "x".repeat(20_000)).attaching(evidence("", ""));

        assertThat(receive(contact))
                .isInstanceOfSatisfying(
                        Receipt.Parked.class,
                        parked -> assertThat(parked.violations())
                                .extracting(Violation::path)
                                .containsExactly(
                                        "evidence[0].mediaType",
                                        "evidence[0].sha256",
                                        "others",
                                        "words.words",
                                        "words.words"));
    }

    @Test
    void twoContactsThatDoNotFitAreBothKeptUnderOneKey() {
        Receipt first = receive(saying("\ud83d first"));
        Receipt second = receive(saying("\ud83d second"));

        assertThat(second).isNotEqualTo(first);
        assertThat(office.desk.parked(MANY)).hasSize(2);
        assertThat(office.desk.parked(MANY).get(0).content()).contains("first");
        assertThat(office.desk.parked(MANY).get(1).content()).contains("second");
    }

    @SuppressWarnings("NullAway") // what a caller outside of any null check may hand in
    static Stream<Arguments> contactsWithHoles() {
        Contact whole = Office.complaint("o1");
        return Stream.of(
                Arguments.of(
                        "channel",
                        new Contact(
                                Direction.INBOUND,
                                null,
                                whole.party(),
                                List.of(),
                                whole.order(),
                                Optional.empty(),
                                whole.words(),
                                List.of(),
                                Optional.empty(),
                                Visibility.STAFF)),
                Arguments.of(
                        "party",
                        new Contact(
                                Direction.INBOUND,
                                Channel.WEB,
                                null,
                                List.of(),
                                whole.order(),
                                Optional.empty(),
                                whole.words(),
                                List.of(),
                                Optional.empty(),
                                Visibility.STAFF)),
                Arguments.of(
                        "words",
                        new Contact(
                                Direction.INBOUND,
                                Channel.WEB,
                                whole.party(),
                                List.of(),
                                whole.order(),
                                Optional.empty(),
                                null,
                                List.of(),
                                Optional.empty(),
                                Visibility.STAFF)),
                Arguments.of(
                        "visibility",
                        new Contact(
                                Direction.INBOUND,
                                Channel.WEB,
                                whole.party(),
                                List.of(),
                                whole.order(),
                                Optional.empty(),
                                whole.words(),
                                List.of(),
                                Optional.empty(),
                                null)),
                Arguments.of(
                        "direction",
                        new Contact(
                                null,
                                Channel.WEB,
                                whole.party(),
                                List.of(),
                                whole.order(),
                                Optional.empty(),
                                whole.words(),
                                List.of(),
                                Optional.empty(),
                                Visibility.STAFF)),
                Arguments.of("what was said", whole.saying(null)));
    }

    @ParameterizedTest(name = "without {0}")
    @MethodSource("contactsWithHoles")
    void aContactWithAHoleIsParkedWhole(String hole, Contact contact) {
        assertThat(receive(contact)).isInstanceOf(Receipt.Parked.class);
        assertThat(office.desk.parked(MANY).get(0).content()).contains("item-1").contains("null");
    }

    @Test
    void aContactForAnotherTenantsCaseGetsTheWordsOfACaseThatNobodyKnows() {
        CaseId theirs =
                office.desk.as(office.eve).receive(KEY, Office.complaint("o1")).caseId();

        Receipt foreign = receive(saying("hello").inCase(theirs));
        Receipt unknown = office.desk
                .as(office.ann)
                .receive(CommandKey.of("other"), saying("hello").inCase(CaseId.of(theirs.value() + "x")));
        assertThat(messages(foreign)).isEqualTo(messages(unknown)).containsExactly("the tenant has no such case");
        assertThat(office.store.timeline(Office.RIVAL, theirs, 0, MANY)).hasSize(1);
    }

    private static List<String> messages(Receipt receipt) {
        return ((Receipt.Parked) receipt)
                .violations().stream().map(Violation::message).toList();
    }

    @Test
    void aContactForAnOpenCaseOfAnotherOrderIsParked() {
        CaseId id = office.open("o1");

        assertThat(receive(Office.complaint("o2").inCase(id))).isInstanceOf(Receipt.Parked.class);
        assertThat(office.desk.as(office.ann).count(all -> all)).isEqualTo(1);
    }

    @Test
    void aContactForAClosedCaseOpensANewOneThatFollows() {
        CaseId closed = office.open("o1");
        office.act(office.ann, closed, new Shop.Take());
        office.act(office.ann, closed, new Shop.Arrived());

        Receipt receipt = receive(saying("it broke again").inCase(closed));
        assertThat(receipt).isInstanceOf(Receipt.Opened.class);
        assertThat(office.file(receipt.caseId()).links()).containsExactly(new Link(closed, Link.Kind.FOLLOWS));
        assertThat(office.links(closed)).hasSize(3);
        assertThat(office.desk.verify(TENANT, receipt.caseId())).isEmpty();
        assertThat(receive(saying("it broke again").inCase(closed))).isEqualTo(receipt);
    }

    @Test
    void aContactForAClosedCaseJoinsTheOpenOneOfItsOrder() {
        CaseId closed = office.open("o1");
        office.act(office.ann, closed, new Shop.Take());
        office.act(office.ann, closed, new Shop.Arrived());
        CaseId open = office.open("o1");

        assertThat(receive(saying("it broke again").inCase(closed))).isEqualTo(new Receipt.Joined(open, 2));
    }

    @Test
    void aContactWithoutOrderAndCaseOpensOneOfItsOwn() {
        Contact contact = Contact.inbound(Channel.SOCIAL, Party.claimed(Relation.REPORTER))
                .saying("my neighbour says");

        Receipt first = receive(contact);
        Receipt second = office.desk.as(office.ann).receive(CommandKey.of("other"), contact);
        assertThat(first.caseId()).isNotEqualTo(second.caseId());
        assertThat(office.file(first.caseId()).customer()).isEmpty();
    }

    static Stream<Instant> farAway() {
        return Stream.of(
                Instant.MIN,
                Instant.parse("-9999-01-01T00:00:00Z"),
                Instant.EPOCH.minusNanos(1),
                Office.START.minusNanos(1),
                Office.START.plusSeconds(3600),
                Instant.parse("9999-12-31T23:59:59.999999999Z"),
                Instant.MAX);
    }

    @ParameterizedTest
    @MethodSource("farAway")
    void whenItHappenedIsKeptAndMovesNoClock(Instant instant) {
        CaseId id = receive(Office.complaint("o1").at(instant)).caseId();

        Contact stored =
                ((io.redress.workflow.Correspond) office.entries(id).get(0).action()).contact();
        assertThat(stored.occurredAt()).contains(instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        assertThat(office.file(id).origin().openedAt()).isEqualTo(Office.START);
        assertThat(office.file(id).clocks().get(0).startedAt()).isEqualTo(Office.START);
        assertThat(office.desk.verify(TENANT, id)).isEmpty();
    }

    @Test
    void theSameContactAgainIsTheSameContactAndUnderAnotherKeyAFurtherOne() {
        Receipt first = receive(saying("hello?"));

        assertThat(receive(saying("hello?"))).isEqualTo(first);
        assertThat(office.desk.as(office.ann).receive(CommandKey.of("other"), saying("hello?")))
                .isEqualTo(new Receipt.Joined(first.caseId(), 2));
        assertThat(office.links(first.caseId())).hasSize(2);
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsAnErrorAndNothingIsTakenIn() {
        CaseId id = office.open("o1");
        office.desk.as(office.ann).act(KEY, id, new Shop.Take());

        assertThatExceptionOfType(KeyReusedException.class).isThrownBy(() -> receive(saying("hello?")));
        assertThat(office.links(id)).hasSize(2);
        assertThat(office.desk.as(office.eve).receive(KEY, saying("hello?"))).isInstanceOf(Receipt.Opened.class);
    }

    @Test
    void aContactThatACaseCannotHoldAnyMoreIsParkedWhole() {
        CaseId id = office.open("o1");
        Receipt receipt = new Receipt.Joined(id, 1);
        int contacts = 0;
        while (receipt instanceof Receipt.Joined) {
            int round = contacts++;
            Contact contact = IntStream.range(0, 20)
                    .mapToObj(i -> Party.verified(
                            ("account " + round + "/" + i + " ").repeat(5).strip(), Relation.MERCHANT))
                    .reduce(Office.complaint("o1").saying("contact " + round), Contact::naming, (a, b) -> a);
            receipt = office.desk.as(office.ann).receive(office.key(), contact);
        }

        assertThat(receipt)
                .isInstanceOfSatisfying(
                        Receipt.Parked.class,
                        parked -> assertThat(parked.violations())
                                .extracting(Violation::value)
                                .containsExactly("too-large"));
        assertThat(contacts).isGreaterThan(20);
        assertThat(office.desk.parked(MANY).get(0).content()).contains("contact " + (contacts - 1));
        assertThat(office.links(id)).hasSize(contacts);
        assertThat(office.desk.verify(TENANT, id)).isEmpty();
        assertThat(office.act(office.ann, id, new Shop.Take()).isDone()).isTrue();
    }

    @Test
    void violationsSpeakTheCallersLanguage() {
        Receipt english = receive(saying("\ud83d"));
        Receipt chinese = office.desk
                .as(office.ann.speaking(Locale.SIMPLIFIED_CHINESE))
                .receive(CommandKey.of("other"), saying("\ud83d"));

        assertThat(messages(english).get(0)).startsWith("must be well-formed text");
        assertThat(messages(chinese).get(0)).startsWith("必须是合法的文本");
    }

    @Test
    void aParkedContactThatSomebodyDealtWithIsGone() {
        receive(saying("\ud83d"));
        office.desk.unpark(office.desk.parked(MANY).get(0));

        assertThat(office.desk.parked(MANY)).isEmpty();
        assertThat(receive(saying("mended"))).isInstanceOf(Receipt.Opened.class);
    }

    @Test
    void aParkedContactTellsEverythingThatWasGiven() {
        Contact contact = Contact.inbound(
                        Channel.LETTER,
                        Party.verified("carl", Relation.CUSTOMER)
                                .called("Carl \ud83d Carlson")
                                .reachedAt("+86 555 0100")
                                .speaking(Locale.SIMPLIFIED_CHINESE))
                .naming(Party.claimed(Relation.MERCHANT).called("Fruit & Son \"best\""))
                .about(OrderRef.of("order-7", "apple", "pear"))
                .attaching(evidence("image/png", DIGEST))
                .at(Instant.parse("2026-11-20T10:00:00.123456789Z"))
                .visibleTo(Visibility.AUTHOR_ONLY)
                .saying("Seven of eight\narrived");
        receive(contact);

        assertThat(office.desk.parked(MANY).get(0).content())
                .contains(
                        "INBOUND",
                        "LETTER",
                        "\"carl\"",
                        "CUSTOMER",
                        "VERIFIED",
                        "Carl \\ud83d Carlson",
                        "+86 555 0100",
                        "zh",
                        "MERCHANT",
                        "CLAIMED",
                        "Fruit & Son \\\"best\\\"",
                        "order-7",
                        "\"apple\"",
                        "\"pear\"",
                        "photo-1",
                        "image/png",
                        DIGEST,
                        "2026-11-20T10:00:00.123456",
                        "AUTHOR_ONLY",
                        "Seven of eight\\u000aarrived");
    }
}
