package io.redress.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.store.jdbc.BrokenConnections.Break;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store finds out itself how a commit ended that gave no answer: the desk need not decide again. */
class UnsureCommitTest {
    private static final List<Life> COMMANDS = List.of(Life.OPENING, Life.JOINING, Life.ACTING, Life.LAPSING);

    @ParameterizedTest
    @EnumSource
    void onH2(Break way) {
        COMMANDS.forEach(command -> answersAtOnce(Databases.h2(), command, way));
    }

    @ParameterizedTest
    @EnumSource
    void onPostgres(Break way) {
        COMMANDS.forEach(command -> answersAtOnce(Databases.postgres(), command, way));
    }

    private static void answersAtOnce(DataSource source, Life command, Break way) {
        JdbcSchema schema = Databases.freshSchema();
        schema.install(source);
        BrokenConnections connections = new BrokenConnections(source);
        Scene unbroken = new Scene(source, schema, connections);
        command.prepare(unbroken);
        connections.mend();
        command.run(unbroken);
        List<String> calls =
                connections.calls().stream().map(BrokenConnections.Call::method).toList();
        Scene scene = new Scene(source, schema, connections);
        command.prepare(scene);
        connections.breakAt(calls.lastIndexOf("commit") + 1, way);
        command.run(scene);
        String what = command + " with " + way;
        assertThat(scene.lost()).as(what).isZero();
        assertThat(scene.look().cases()).as(what).isEqualTo(unbroken.look().cases());
    }
}
