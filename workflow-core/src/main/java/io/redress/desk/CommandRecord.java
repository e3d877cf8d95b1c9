package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.codec.Codec;
import io.redress.failure.KeyReusedException;
import io.redress.id.ActorId;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
import io.redress.party.Actor;
import io.redress.party.Commitment;
import io.redress.spi.KeptText;
import io.redress.spi.Posting;
import io.redress.spi.Register;
import io.redress.spi.RegisterKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a command's register remembers: enough to answer the same again, and to tell another payload, and nothing personal.
 *
 * @param digest of the action's canonical form, and of who gave it
 * @param caseId the case it changed
 * @param entry the timeline entry it wrote
 * @param commitments the personal words of its payload, in order
 * @param request the request that waited for others afterwards
 */
record CommandRecord(
        String digest, CaseId caseId, long entry, List<Commitment> commitments, Optional<RequestId> request) {
    private static final Codec CODEC = Codec.builder().type(CommandRecord.class).build();

    CommandRecord {
        commitments = List.copyOf(commitments);
    }

    static RegisterKey key(TenantId tenant, CommandKey key) {
        return new RegisterKey(tenant, "command", key.value());
    }

    static CommandRecord read(Register register) {
        return CODEC.read(register.content(), CommandRecord.class).value();
    }

    Posting claim(RegisterKey key, Instant now, Duration kept) {
        return new Posting.Claim(key, CODEC.write(this, CommandRecord.class), Optional.of(now.plus(kept)), now);
    }

    /** Makes sure that a repeated command is the same command, given by the same people. */
    void match(Author author, CommandKey key, Codec codec, Action again, List<KeptText> kept) {
        if (!author.digest(Door.digestAgain(codec, again, commitments, kept)).equals(digest)) {
            throw new KeyReusedException(author.tenant(), key);
        }
    }

    /** Who gives a command, and with whom: nobody else hears its answer. */
    record Author(TenantId tenant, ActorId actor, Optional<ActorId> cosigner) {
        static Author of(Actor actor, Optional<Actor> cosigner) {
            return new Author(actor.tenant(), actor.id(), cosigner.map(Actor::id));
        }

        /** No id holds a line break, so that nobody is taken for two others. */
        String digest(String payload) {
            return Door.sha256(payload + "\n" + actor
                    + cosigner.map(second -> "\n" + second).orElse(""));
        }
    }
}
