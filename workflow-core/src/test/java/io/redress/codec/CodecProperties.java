package io.redress.codec;

import static io.redress.codec.Sample.CODEC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for every value, whatever it is made of. */
@Domain(Samples.class)
class CodecProperties {
    /** Somebody else's idea of JSON. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    @Property(tries = 200)
    void whatIsReadIsWhatWasWritten(@ForAll Sample sample) {
        Codec.Read<Sample> read = CODEC.read(CODEC.write(sample, Sample.class), Sample.class);

        assertThat(read.value()).isEqualTo(sample);
        assertThat(read.unknown()).isEmpty();
    }

    @Property(tries = 200)
    void aRewrittenTextIsTheSameText(@ForAll Sample sample) {
        String text = CODEC.write(sample, Sample.class);

        assertThat(CODEC.write(CODEC.read(text, Sample.class).value(), Sample.class))
                .isEqualTo(text);
    }

    @Property(tries = 200)
    void equalValuesHaveEqualTexts(@ForAll Sample sample) {
        Sample.Words words = sample.words();
        Sample turned = new Sample(
                sample.numbers(),
                sample.times(),
                new Sample.Words(
                        words.text(),
                        words.locale(),
                        words.currency(),
                        turned(words.tags()),
                        turned(words.notes()),
                        words.name()),
                sample.choices(),
                sample.tree(),
                sample.shapes(),
                sample.before(),
                sample.rest());

        assertThat(turned).isEqualTo(sample);
        assertThat(CODEC.write(turned, Sample.class)).isEqualTo(CODEC.write(sample, Sample.class));
    }

    @Property(tries = 200)
    void theOrderOfMembersAndWhiteSpaceMeanNothing(@ForAll Sample sample, @ForAll Random random) {
        String text = CODEC.write(sample, Sample.class);
        StringBuilder loose = new StringBuilder();
        shuffle(JsonReader.parse(text, new Trail()), random, loose);

        Sample read = CODEC.read(loose.toString(), Sample.class).value();

        assertThat(read).isEqualTo(sample);
        assertThat(CODEC.write(read, Sample.class)).isEqualTo(text);
    }

    @Property(tries = 200)
    void anIndependentParserSeesTheSameTree(@ForAll Sample sample) throws JsonProcessingException {
        String text = CODEC.write(sample, Sample.class);

        assertSame(JsonReader.parse(text, new Trail()), JACKSON.readTree(text));
    }

    @Property(tries = 200)
    void anIndependentParserSeesTheSameForeignMembers(@ForAll Json tree) throws JsonProcessingException {
        JsonWriter out = new JsonWriter(Integer.MAX_VALUE);
        tree.write(out);
        String text = out.finish();

        assertThat(JsonReader.parse(text, new Trail())).isEqualTo(tree);
        assertSame(tree, JACKSON.readTree(text));
    }

    @Property(tries = 200)
    void anotherProgramsRewritingMeansTheSame(@ForAll Sample sample) throws JsonProcessingException {
        Sample plain = CODEC.map(sample, Unknown.class, unknown -> Unknown.NONE); // it may respell foreign fractions
        String text = CODEC.write(plain, Sample.class);
        String theirs = JACKSON.writerWithDefaultPrettyPrinter().writeValueAsString(JACKSON.readTree(text));

        assertThat(CODEC.read(theirs, Sample.class).value()).isEqualTo(plain);
    }

    private static void assertSame(Json ours, JsonNode theirs) {
        if (ours instanceof Json.Text text) {
            assertThat(theirs.isTextual()).isTrue();
            assertThat(theirs.textValue()).isEqualTo(text.value());
        } else if (ours instanceof Json.Numeral number) {
            assertThat(theirs.isNumber()).isTrue();
            assertThat(theirs.decimalValue()).isEqualByComparingTo(number.spelling());
        } else if (ours instanceof Json.Word word) {
            assertThat(theirs.asText()).isEqualTo(word.spelling);
        } else if (ours instanceof Json.Items items) {
            assertThat(theirs.isArray()).isTrue();
            assertThat(theirs).hasSameSizeAs(items.items());
            for (int i = 0; i < items.items().size(); i++) {
                assertSame(items.items().get(i), theirs.get(i));
            }
        } else if (ours instanceof Json.Fields fields) {
            Iterator<Map.Entry<String, JsonNode>> members = theirs.properties().iterator();
            for (Json.Field field : fields.fields()) {
                Map.Entry<String, JsonNode> member = members.next(); // in the same order, too
                assertThat(member.getKey()).isEqualTo(field.name());
                assertSame(field.value(), member.getValue());
            }
            assertThat(members.hasNext()).isFalse();
        }
    }

    /** An equal set that gives its elements in the opposite order. */
    private static <T> Set<T> turned(Set<T> set) {
        List<T> elements = new ArrayList<>(set);
        Collections.reverse(elements);
        return new LinkedHashSet<>(elements);
    }

    private static <K, V> Map<K, V> turned(Map<K, V> map) {
        Map<K, V> turned = new LinkedHashMap<>();
        turned(map.keySet()).forEach(key -> turned.put(key, map.get(key)));
        return turned;
    }

    /** Spells a tree loosely: members and spaces anyhow, some characters escaped that need it not. */
    private static void shuffle(Json json, Random random, StringBuilder out) {
        space(random, out);
        if (json instanceof Json.Fields fields) {
            List<Json.Field> members = new ArrayList<>(fields.fields());
            Collections.shuffle(members, random);
            out.append('{');
            String comma = "";
            for (Json.Field member : members) {
                out.append(comma);
                shuffle(new Json.Text(member.name()), random, out);
                out.append(':');
                shuffle(member.value(), random, out);
                comma = ",";
            }
            space(random, out);
            out.append('}');
        } else if (json instanceof Json.Items items) {
            out.append('[');
            String comma = "";
            for (Json item : items.items()) {
                out.append(comma);
                shuffle(item, random, out);
                comma = ",";
            }
            space(random, out);
            out.append(']');
        } else if (json instanceof Json.Text text) {
            out.append('"');
            for (char c : text.value().toCharArray()) {
                boolean needed = c < ' ' || c == '"' || c == '\\';
                out.append(needed || random.nextInt(4) == 0 ? String.format("\\u%04X", (int) c) : String.valueOf(c));
            }
            out.append('"');
        } else {
            JsonWriter bare = new JsonWriter(Integer.MAX_VALUE);
            json.write(bare);
            out.append(bare.finish());
        }
        space(random, out);
    }

    private static void space(Random random, StringBuilder out) {
        while (random.nextInt(3) == 0) {
            out.append(" \t\n\r".charAt(random.nextInt(4)));
        }
    }
}
