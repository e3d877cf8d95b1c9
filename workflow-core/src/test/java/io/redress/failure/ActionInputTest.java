package io.redress.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.redress.casefile.Action;
import io.redress.desk.Office;
import io.redress.desk.Outcome;
import io.redress.desk.Shop;
import io.redress.desk.Shop.Offer;
import io.redress.desk.Shop.Remark;
import io.redress.desk.StoredStrings;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.TenantId;
import io.redress.party.PersonalText;
import io.redress.permission.Refusal;
import io.redress.workflow.Erase;
import io.redress.workflow.HandOver;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An action that breaks constraints changes nothing, and says everything that is wrong with it. */
class ActionInputTest {
    private static final Instant FINE = Instant.parse("2026-11-01T00:00:00.123456789Z");
    private static final PersonalText WORDS = PersonalText.of("Dear Carl");
    private static final String LONG = "x".repeat(20_001);

    private final Office office = new Office();
    private final CaseId id = office.open("o1");

    private InvalidInputException refused(Office where, Locale locale, CaseId caseId, Action action) {
        List<String> before = StoredStrings.of(where.store);
        InvalidInputException[] thrown = new InvalidInputException[1];
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> where.desk.as(where.ann.speaking(locale)).act(where.key(), caseId, action))
                .satisfies(invalid -> thrown[0] = invalid);
        assertThat(StoredStrings.of(where.store)).isEqualTo(before);
        assertThat(thrown[0].code()).isEqualTo("invalid-input");
        return thrown[0];
    }

    private List<Violation> violations(Action action) {
        return refused(office, Locale.ENGLISH, id, action).violations();
    }

    @SuppressWarnings("NullAway") // what a caller outside of any null check may hand in
    static Stream<Arguments> actionsThatBreakConstraints() {
        return Stream.of(
                Arguments.of("blank", new Offer(" \t ", WORDS), List.of("what")),
                Arguments.of("empty", new Offer("", WORDS), List.of("what")),
                Arguments.of("null text", new Offer(null, WORDS), List.of("what")),
                Arguments.of("too long", new Offer("x".repeat(201), WORDS), List.of("what")),
                Arguments.of("words too long", new Offer("x", PersonalText.of(LONG)), List.of("words.words")),
                Arguments.of("half an emoji", new Offer("x", PersonalText.of("\ud83d")), List.of("words.words")),
                Arguments.of("a zero character", new Offer("x", PersonalText.of("\0")), List.of("words.words")),
                Arguments.of("null words", new Offer("x", null), List.of("/words")),
                Arguments.of("null instant", new Remark("x", null), List.of("/at")),
                Arguments.of("null plain text", new Remark(null, FINE), List.of("/text")),
                Arguments.of("half an emoji in plain text", new Remark("\ude00", FINE), List.of("/text")),
                Arguments.of(
                        "all at once",
                        new Offer(" ".repeat(201), PersonalText.of("\ud83d" + LONG)),
                        List.of("what", "what", "words.words", "words.words")),
                Arguments.of("the library's own: blank", new Erase(" "), List.of("reason")),
                Arguments.of("the library's own: too long", new Erase("x".repeat(501)), List.of("reason")),
                Arguments.of("the library's own: null", new Erase(null), List.of("reason")),
                Arguments.of(
                        "the library's own: hand-over",
                        new HandOver(Shop.LEAD, Optional.empty(), "x".repeat(501)),
                        List.of("reason")),
                Arguments.of(
                        "the library's own: null team", new HandOver(null, Optional.empty(), "x"), List.of("/team")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actionsThatBreakConstraints")
    void everyBrokenConstraintIsNamedAndNothingIsChanged(String name, Action action, List<String> paths) {
        List<Violation> violations = violations(action);

        assertThat(violations).extracting(Violation::path).isEqualTo(paths);
        assertThat(violations)
                .allSatisfy(violation -> assertThat(violation.message()).isNotBlank());
        assertThat(office.desk.attempts(Office.TENANT, Office.MANY)).isEmpty();
    }

    @Test
    void violationsAreSortedByPathThenMessage() {
        assertThat(violations(new Offer(" ".repeat(201), PersonalText.of(LONG))))
                .extracting(Violation::message)
                .containsExactly(
                        "must not be blank", "size must be between 0 and 200", "size must be between 0 and 20000");
    }

    @Test
    void messagesComeInEnglishAndSimplifiedChinese() {
        Offer bad = new Offer(" ".repeat(201), PersonalText.of("\ud83d"));

        assertThat(messages(Locale.SIMPLIFIED_CHINESE, bad))
                .containsExactlyInAnyOrder("不能为空", "个数必须在0和200之间", "必须是合法的文本，不得包含不成对的代理字符或零字符 (U+0000)");
        List<String> english = messages(Locale.ENGLISH, bad);
        assertThat(english)
                .containsExactly(
                        "must not be blank",
                        "size must be between 0 and 200",
                        "must be well-formed text without halves of surrogate pairs or U+0000");
        for (Locale other : List.of(Locale.UK, Locale.GERMANY, Locale.JAPAN, Locale.ROOT, new Locale("ar", "EG"))) {
            assertThat(messages(other, bad)).isEqualTo(english);
        }
    }

    private List<String> messages(Locale locale, Action action) {
        return refused(office, locale, id, action).violations().stream()
                .map(Violation::message)
                .toList();
    }

    @Test
    void theMessagesDoNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(violations(new Offer("", WORDS)).get(0).message()).isEqualTo("must not be blank");
            Office french = new Office();
            assertThat(refused(french, Locale.ENGLISH, french.open("o1"), new Offer("", WORDS))
                            .violations()
                            .get(0)
                            .message())
                    .isEqualTo("must not be blank");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLongValueIsCutToAHundredCharactersAndNoEmojiInHalf() {
        Violation cut =
                violations(new Offer("x".repeat(99) + "😀".repeat(100), WORDS)).get(0);
        assertThat(cut.value()).isEqualTo("x".repeat(99) + "…");
        Violation whole =
                violations(new Offer("x".repeat(98) + "😀".repeat(100), WORDS)).get(0);
        assertThat(whole.value()).isEqualTo("x".repeat(98) + "😀" + "…");
        assertThat(violations(new Offer(" ", WORDS)).get(0).value()).isEqualTo(" ");
    }

    @Test
    void aTemplateInAValueIsNotFilledIn() {
        Violation violation =
                violations(new Offer("${7*7} {max} ".repeat(20), WORDS)).get(0);

        assertThat(violation.message()).isEqualTo("size must be between 0 and 200");
        assertThat(violation.value()).startsWith("${7*7} {max}");
    }

    @Test
    void theExceptionNamesEverything() {
        InvalidInputException invalid = refused(office, Locale.ENGLISH, id, new Offer(" ", PersonalText.of(LONG)));

        assertThat(invalid)
                .hasMessageStartingWith("2 broken: what must not be blank (given: \" \"); words.words size must be");
    }

    @Test
    void instantsAreCutToMicrosecondsAtTheDoor() {
        office.act(office.ann, id, new Remark("text", FINE));

        assertThat(office.entries(id).get(1).action())
                .isEqualTo(new Remark("text", Instant.parse("2026-11-01T00:00:00.123456Z")));
    }

    @Test
    void anActionThatIsNotOfThisWorkflowIsRefused() {
        Outcome outcome = office.act(office.ann, id, new Shop.Stranger("text"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(Refusal.WRONG_STATE);
            assertThat(refused.refusal().missing()).contains("shop/1");
            assertThat(refused.refusal().whoCan().who()).isEmpty();
        });
        assertThat(office.desk.attempts(Office.TENANT, 1)).hasSize(1);
    }

    /** No record, no stored name: it cannot even be described. */
    private static final class Lambda implements Action {}

    @Test
    void anActionThatIsNoRecordIsRefused() {
        assertThat(office.act(office.ann, id, new Lambda())).isInstanceOf(Outcome.Refused.class);
        assertThat(office.desk.attempts(Office.TENANT, 1).get(0).action()).isEqualTo("Lambda");
    }

    @Test
    void anActionThatIsTooLargeToStoreChangesNothing() {
        List<String> before = StoredStrings.of(office.store);

        assertThatExceptionOfType(TooLargeCaseException.class)
                .isThrownBy(() -> office.act(office.ann, id, new Remark("x".repeat(300_000), FINE)))
                .satisfies(tooLarge -> {
                    assertThat(tooLarge.code()).isEqualTo("too-large");
                    assertThat(tooLarge.what()).isEqualTo("action Remark");
                });
        assertThat(StoredStrings.of(office.store)).isEqualTo(before);
    }

    @Test
    void anActionOnACaseThatIsNotThereIsNamedTheSameForAnotherTenantsCase() {
        UnknownCaseException[] unknown = new UnknownCaseException[2];
        CaseId theirs = office.desk
                .as(office.eve)
                .receive(office.key(), Office.complaint("o1"))
                .caseId();
        assertThatExceptionOfType(UnknownCaseException.class)
                .isThrownBy(() -> office.act(office.ann, CaseId.of("nowhere"), new Shop.Take()))
                .satisfies(thrown -> unknown[0] = thrown);
        assertThatExceptionOfType(UnknownCaseException.class)
                .isThrownBy(() -> office.act(office.ann, theirs, new Shop.Take()))
                .satisfies(thrown -> unknown[1] = thrown);

        assertThat(String.valueOf(unknown[0].getMessage()).replace("nowhere", theirs.value()))
                .isEqualTo(unknown[1].getMessage());
        assertThat(unknown[1].tenant()).isEqualTo(Office.TENANT);
        assertThat(unknown[1].caseId()).isEqualTo(theirs);
        assertThat(office.desk.attempts(Office.TENANT, 1)).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller outside of any null check may hand in
    void nothingAtAllIsABrokenCaller() {
        List<String> before = StoredStrings.of(office.store);

        assertThatNullPointerException().isThrownBy(() -> office.act(office.ann, id, null));
        assertThatNullPointerException()
                .isThrownBy(() -> office.desk.as(office.ann).act(null, id, new Remark("x", FINE)));
        assertThatNullPointerException().isThrownBy(() -> office.act(office.ann, null, new Remark("x", FINE)));
        assertThat(StoredStrings.of(office.store)).isEqualTo(before);
    }

    @Test
    void theHostsOwnValidatorIsUsed() {
        List<Object> asked = new ArrayList<>();
        Validator hosts = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        Validator watched = (Validator) Proxy.newProxyInstance(
                Validator.class.getClassLoader(), new Class<?>[] {Validator.class}, (self, method, arguments) -> {
                    asked.add(arguments[0]);
                    return method.invoke(hosts, arguments);
                });
        Office own = new Office(desk -> desk.validatedBy(watched));
        CaseId theirs = own.open("o1");
        Offer bad = new Offer("", WORDS);

        assertThat(refused(own, Locale.ENGLISH, theirs, bad).violations()).hasSize(1);
        assertThat(asked).hasSize(2).endsWith(bad);
    }

    @Test
    void whatTheHostsValidatorSaysCounts() {
        Validator strict = (Validator) Proxy.newProxyInstance(
                Validator.class.getClassLoader(),
                new Class<?>[] {Validator.class},
                (self, method, arguments) -> arguments[0] instanceof Shop.Take ? Set.of(broken()) : Set.of());
        Office own = new Office(desk -> desk.validatedBy(strict));
        CaseId theirs = own.open("o1");

        assertThat(refused(own, Locale.ENGLISH, theirs, new Shop.Take()).violations())
                .containsExactly(new Violation("by.whom", "ann", "has to have slept"));
        assertThat(own.act(own.ann, theirs, new Remark("anything goes", FINE)).isDone())
                .isTrue();
    }

    private static ConstraintViolation<?> broken() {
        Object path = Proxy.newProxyInstance(
                Validator.class.getClassLoader(),
                new Class<?>[] {jakarta.validation.Path.class},
                (self, method, arguments) -> "by.whom");
        return (ConstraintViolation<?>) Proxy.newProxyInstance(
                Validator.class.getClassLoader(),
                new Class<?>[] {ConstraintViolation.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getPropertyPath" -> path;
                    case "getInvalidValue" -> "ann";
                    case "getMessage" -> "has to have slept";
                    case "hashCode" -> 1;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** One of each kind of failure. */
    static Stream<RedressException> failures() {
        CaseId caseId = CaseId.of("c1");
        TenantId tenant = TenantId.of("t1");
        RuntimeException cause = new RuntimeException("cause");
        return Stream.of(
                new FactsUnavailableException("Parcel", cause),
                new InvalidInputException(List.of(new Violation("path", "value", "message"))),
                new KeyReusedException(tenant, CommandKey.of("k1")),
                new LostRaceException(caseId, 20),
                new MissingDefinitionException(caseId, "shop", 3),
                new StoreFailedException("commit", cause),
                new TooLargeCaseException("case c1", cause),
                new UnknownCaseException(tenant, caseId),
                new UnreadableCaseException("case c1", cause));
    }

    @Test
    void everyKindOfFailureHasACodeOfItsOwn() {
        assertThat(failures().<Class<?>>map(RedressException::getClass).toList())
                .containsExactlyInAnyOrder(RedressException.class.getPermittedSubclasses());
        assertThat(failures().map(RedressException::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(failures())
                .allSatisfy(failure -> assertThat(failure.getMessage()).isNotBlank());
    }

    @Test
    void aFailureKeepsWhatLiesBeneath() {
        assertThat(failures().filter(failure -> failure.getCause() != null).map(RedressException::code))
                .containsExactlyInAnyOrder("facts-unavailable", "store-failed", "too-large", "unreadable-case");
    }
}
