package io.redress.codec;

import static io.redress.codec.Sample.CODEC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for copies of every value. */
@Domain(Samples.class)
class ReplacingProperties {
    @Property(tries = 100)
    void toChangeNothingGivesTheSameInstance(@ForAll Sample sample) {
        for (Class<?> leaf : List.of(String.class, Sample.Shape.class, Sample.Name.class, Enum.class, Unknown.class)) {
            assertThat(unchanged(sample, leaf)).isSameAs(sample);
        }
    }

    @Property(tries = 100)
    void aCopyCanBeUndone(@ForAll Sample sample) {
        Sample marked = CODEC.map(sample, String.class, text -> "§" + text);

        assertThat(texts(marked)).isNotEmpty().allMatch(text -> text.startsWith("§"));
        assertThat(marked.words().notes())
                .allSatisfy((key, note) -> assertThat(key + note).matches("(?s)§.*§.*"));
        assertThat(CODEC.map(marked, String.class, text -> text.substring(1))).isEqualTo(sample);
    }

    @Property(tries = 100)
    void toReplaceInTheValueIsToReplaceInItsText(@ForAll Sample sample) {
        Sample turned = CODEC.map(sample, Sample.Circle.class, circle -> new Sample.Circle(-1 - circle.radius()));

        JsonWriter out = new JsonWriter(Integer.MAX_VALUE);
        turn(JsonReader.parse(CODEC.write(sample, Sample.class), new Trail())).write(out);

        assertThat(turned).isEqualTo(CODEC.read(out.finish(), Sample.class).value());
    }

    /** The same replacement on the tree: every circle's radius is turned, for nothing else has that mark. */
    private static Json turn(Json json) {
        if (json instanceof Json.Items items) {
            return new Json.Items(
                    items.items().stream().map(ReplacingProperties::turn).toList());
        } else if (!(json instanceof Json.Fields fields)) {
            return json;
        } else if (fields.fields().contains(new Json.Field("@type", new Json.Text("circle/1")))) {
            Json.Numeral radius = (Json.Numeral) fields.fields().get(1).value();
            String turned = String.valueOf(-1 - Integer.parseInt(radius.spelling()));
            return new Json.Fields(List.of(fields.fields().get(0), new Json.Field("radius", new Json.Numeral(turned))));
        } else {
            return new Json.Fields(fields.fields().stream()
                    .map(field -> new Json.Field(field.name(), turn(field.value())))
                    .toList());
        }
    }

    private static <L> Sample unchanged(Sample sample, Class<L> leaf) {
        return CODEC.map(sample, leaf, value -> value);
    }

    private static List<String> texts(Sample sample) {
        List<String> texts = new ArrayList<>();
        CODEC.map(sample, String.class, text -> {
            texts.add(text);
            return text;
        });
        return texts;
    }
}
