package io.redress.desk;

import io.redress.casefile.Action;
import io.redress.codec.Codec;
import io.redress.failure.KeyReusedException;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.id.RequestId;
import io.redress.id.TenantId;
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
 * @param digest of the action's canonical form
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

    /** Makes sure that a repeated command is the same command. */
    void match(TenantId tenant, CommandKey key, Codec codec, Action again, List<KeptText> kept) {
        if (!Door.digestAgain(codec, again, commitments, kept).equals(digest)) {
            throw new KeyReusedException(tenant, key);
        }
    }
}
