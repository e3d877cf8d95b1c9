package io.redress.authority;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * A step of a walk. Its numbers choose among what is there when it is taken.
 *
 * @param move what happens
 * @param who which person
 * @param what which case or request
 * @param amount how much, or for how long
 * @param other another choice
 */
record Step(Move move, int who, int what, int amount, int other) {

    /** What can happen. */
    enum Move {
        OPEN(2),
        REFUND(9),
        REFUND_WITH_SECOND(2),
        GIFT(2),
        APPROVE(9),
        DENY(1),
        AMEND(3),
        WITHDRAW(1),
        REPLACE(2),
        TAKE_BACK(3),
        PAY(1),
        HIDE(1),
        FINISH(1),
        LEAVE(2),
        COME_BACK(1),
        CHANGE_ROLES(2),
        BE_AWAY(1),
        STAND_IN(2),
        LET_TIME_PASS(4),
        SLEEP(2),
        RUN_DUE(1);

        private final int weight;

        Move(int weight) {
            this.weight = weight;
        }
    }

    static Arbitrary<List<Step>> walks(int length) {
        List<Move> moves = new ArrayList<>();
        for (Move move : Move.values()) {
            for (int i = 0; i < move.weight; i++) {
                moves.add(move);
            }
        }
        Arbitrary<Integer> number =
                Arbitraries.integers().between(0, 9_999).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(Arbitraries.of(moves), number, number, number, number)
                .as(Step::new)
                .list()
                .ofSize(length);
    }
}
