package io.redress.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.remedy.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers and auditors are told. */
class ExplanationsTest {
    private static final Set<Locale> SHIPPED = Set.of(Locale.ENGLISH, Locale.CHINESE);
    private static final Reason GIVEN = Reason.of("item-refund", "given.item")
            .with("item", "1")
            .with("amount", "CNY 245.10")
            .seeing("price", "CNY 245.10")
            .seeing("ground", "undelivered")
            .finding("CNY 245.10");

    private static Set<String> keys(Locale locale) {
        Set<String> keys = new TreeSet<>();
        Enumeration<String> all = Texts.bundle(locale).getKeys();
        while (all.hasMoreElements()) {
            keys.add(all.nextElement());
        }
        return keys;
    }

    /** One reason of every key and set of arguments that the ready policies give, for matters of every kind. */
    private static Collection<Reason> reasons() {
        Map<String, Reason> reasons = new HashMap<>();
        List<Matter> samples = RandomMatters.samples(200);
        for (Driven driven : Driven.all()) {
            Stream.concat(driven.matters().stream(), samples.stream())
                    .flatMap(matter -> RandomMatters.reasons(driven.policy().propose(matter)).stream())
                    .forEach(reason -> reasons.putIfAbsent(
                            reason.key() + new TreeSet<>(reason.arguments().keySet()), reason));
        }
        return reasons.values();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reasons.properties", "Reasons_zh.properties"})
    void noKeyIsWrittenTwice(String file) throws IOException {
        List<String> twice = new ArrayList<>();
        Properties once = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(key.toString());
                }
                return super.put(key, value);
            }
        };
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            once.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        assertThat(once).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    @Test
    void theReadyPoliciesGiveEveryTextsArgumentsAndNoTextIsLeftOver() {
        Set<String> used = new TreeSet<>();
        for (Reason reason : reasons()) {
            used.add(reason.key());
            for (Locale locale : SHIPPED) {
                assertThat(keys(locale)).contains(reason.key());
                String text = Texts.bundle(locale).getString(reason.key());
                assertThat(Wording.names(text))
                        .as("arguments in \"%s\" (%s)", text, locale)
                        .hasValueSatisfying(
                                names -> assertThat(reason.arguments().keySet())
                                        .as("arguments of %s", reason)
                                        .containsAll(names));
                assertThat(Explanations.shipped().text(reason, locale))
                        .as("text of %s", reason)
                        .doesNotStartWith(reason.key());
            }
        }

        Set<String> sentences = new TreeSet<>(keys(Locale.ENGLISH));
        sentences.removeIf(key -> key.startsWith("unit."));
        assertThat(used).isEqualTo(sentences);
    }

    @Test
    void bothLanguagesNameTheSameArguments() {
        for (String key : keys(Locale.ENGLISH)) {
            Set<String> english = new TreeSet<>(
                    Wording.names(Texts.bundle(Locale.ENGLISH).getString(key)).orElseThrow());
            Set<String> chinese = new TreeSet<>(
                    Wording.names(Texts.bundle(Locale.CHINESE).getString(key)).orElseThrow());
            assertThat(chinese).as(key).isEqualTo(english);
        }
    }

    @Test
    void amountsInstantsAndTimesAreToldInTheCustomersWay() {
        Reason coupon =
                Reason.of("coupon", "coupon.given").with("face", "CNY 1230.00").with("until", "2026-03-31T16:30:00Z");
        Reason late = Reason.of("late", "too-late.given").with("late", "PT51H7M");
        Explanations there = Explanations.shipped().in(ZoneId.of("Asia/Shanghai"));

        assertThat(there.text(coupon, Locale.SIMPLIFIED_CHINESE))
                .contains("1,230.00")
                .contains("2026年4月1日");
        assertThat(there.text(coupon, Locale.UK)).contains("CN¥1,230.00").contains("1 Apr 2026");
        assertThat(there.text(late, Locale.CHINESE)).isEqualTo("迟了 2 天 3 小时，已失去用处。");
        assertThat(there.text(late.with("late", "PT7M"), Locale.ENGLISH)).contains("by 7 min.");
        assertThat(there.text(late.with("late", "PT0.5S"), Locale.ENGLISH)).contains("by 1 min.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "und", "zh-Hant-TW", "en-GB", "ar", "x-private"})
    void everyLanguageIsAnsweredInSomeLanguage(String tag) {
        String text = Explanations.shipped().text(GIVEN, Locale.forLanguageTag(tag));

        assertThat(text).contains("245.10").doesNotContain("{");
        assertThat(text.startsWith("商品")).isEqualTo(tag.startsWith("zh"));
    }

    @Test
    void aHostsWordsGoBeforeOursAndOursFillTheirGaps() {
        Explanations shop = Explanations.shipped()
                .and(locale -> texts(Map.of("given.item", "{amount,money} pour {item}"), locale, Locale.FRENCH))
                .and(locale -> texts(Map.of("shop.own", "Our own."), locale, Locale.ENGLISH));

        assertThat(shop.text(GIVEN, Locale.FRENCH)).startsWith("245,10").endsWith("pour 1");
        assertThat(shop.text(GIVEN, Locale.ENGLISH)).isEqualTo("You get back CN¥245.10 for item 1.");
        assertThat(shop.text(Reason.of("own", "shop.own"), Locale.FRENCH)).isEqualTo("Our own.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "en", "fr", "und"})
    void aHostsBundlesSayTheSameWhateverTheMachineSpeaks(String machine) {
        Explanations shop = Explanations.shipped().and(locale -> ResourceBundle.getBundle("shop.Reasons", locale));
        Reason none = Reason.of("loyalty", "loyalty.none");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(machine));
        try {
            for (Locale english : List.of(Locale.ENGLISH, Locale.UK, Locale.FRENCH, Locale.ROOT)) {
                assertThat(shop.text(none, english)).as("%s", english).isEqualTo("This is for members.");
            }
            for (Locale chinese : List.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)) {
                assertThat(shop.text(none, chinese)).as("%s", chinese).isEqualTo("此项仅限会员。");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTextCountsForALanguageOnlyIfItIsInThatLanguage() {
        Explanations shop = Explanations.shipped().and(locale -> ResourceBundle.getBundle("shop.Reasons", locale));
        Reason none = Reason.of("loyalty", "loyalty.none");
        Reason untranslated = Reason.of("shop", "shop.english-only");

        assertThat(shop.explains(none, Locale.ENGLISH)).isTrue();
        assertThat(shop.explains(none, Locale.SIMPLIFIED_CHINESE)).isTrue();
        assertThat(shop.explains(none, Locale.FRENCH)).isFalse();
        assertThat(shop.explains(untranslated, Locale.UK)).isTrue();
        assertThat(shop.explains(untranslated, Locale.CHINESE)).isFalse();
        assertThat(shop.explains(GIVEN, Locale.CHINESE)).isTrue();
        assertThat(shop.explains(Reason.of("own", "given.item"), Locale.CHINESE))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{amount",
                "amount}",
                "{",
                "}",
                "{}",
                "{{amount}}",
                "{amount,money,more}",
                "{nobody}",
                "{nobody,money}"
            })
    void aMalformedTextGivesWayToTheNext(String broken) {
        Explanations shop =
                Explanations.shipped().and(locale -> texts(Map.of("given.item", broken), locale, Locale.FRENCH));

        assertThat(shop.text(GIVEN, Locale.FRENCH)).isEqualTo("You get back CN¥245.10 for item 1.");
    }

    @Test
    void whatNobodyWroteIsToldByItsKeyAndArguments() {
        Reason unheard = Reason.of("own", "own.key").with("b", 2).with("a", "{b}");
        Explanations failing = Explanations.shipped().and(locale -> {
            throw new IllegalStateException("no database of texts");
        });

        assertThat(failing.text(unheard, Locale.ENGLISH)).isEqualTo("own.key {a={b}, b=2}");
        assertThat(failing.text(Reason.of("own", "own.key"), Locale.ENGLISH)).isEqualTo("own.key");
    }

    @Test
    void whatAnArgumentSaysIsNoText() {
        Reason sly = GIVEN.with("item", "{amount,money} $1 \\").with("amount", "a lot");

        assertThat(Explanations.shipped().text(sly, Locale.ENGLISH))
                .isEqualTo("You get back a lot for item {amount,money} $1 \\.");
    }

    @Test
    void anAuditorReadsOneLineInWhichNothingHides() {
        assertThat(Explanations.audit(GIVEN))
                .isEqualTo("item-refund {ground=undelivered, price=CNY 245.10} -> CNY 245.10");
        assertThat(Explanations.audit(GIVEN.seeing("ground", "a\nb\u2028c\u202Ed")))
                .contains("a\\u000Ab\\u2028c\\u202Ed")
                .hasLineCount(1);
    }

    private static ListResourceBundle texts(Map<String, String> texts, Locale asked, Locale known) {
        if (!asked.equals(known)) {
            throw new MissingResourceException("none", "test", "");
        }
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return texts.entrySet().stream()
                        .map(text -> new Object[] {text.getKey(), text.getValue()})
                        .toArray(Object[][]::new);
            }
        };
    }
}
