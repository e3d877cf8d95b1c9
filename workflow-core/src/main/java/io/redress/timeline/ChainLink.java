package io.redress.timeline;

import io.redress.id.CaseId;
import io.redress.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * An entry as it is stored and chained: its hash covers the hash before it, every column beside it, and its text.
 *
 * @param tenant whose case it is
 * @param caseId the case
 * @param number the entry's number
 * @param recordedAt when the desk recorded it
 * @param json the entry in canonical JSON
 * @param hash the SHA-256 over all of these and the hash before, 64 hexadecimal digits
 */
public record ChainLink(TenantId tenant, CaseId caseId, long number, Instant recordedAt, String json, String hash) {

    /**
     * Forges the next link of a chain.
     *
     * @param head the end of the chain so far
     * @param entry the entry, of which the columns are taken
     * @param json the entry in canonical JSON
     * @return the link that follows
     * @throws IllegalArgumentException when the entry's number does not follow
     */
    public static ChainLink after(ChainHead head, Entry entry, String json) {
        if (entry.number() != head.number() + 1) {
            throw new IllegalArgumentException("entry " + entry.number() + " does not follow " + head.number());
        }
        ChainLink bare = new ChainLink(entry.tenant(), entry.caseId(), entry.number(), entry.recordedAt(), json, "");
        return new ChainLink(bare.tenant, bare.caseId, bare.number, bare.recordedAt, json, bare.hashAfter(head.hash()));
    }

    /**
     * The end of the chain with this link.
     *
     * @return the new head
     */
    public ChainHead head() {
        return new ChainHead(number, hash);
    }

    /** Half a surrogate pair has no bytes of its own: it would be hashed as a question mark. */
    boolean isWellFormed() {
        return StandardCharsets.UTF_8.newEncoder().canEncode(json);
    }

    /** Each part ends with a line feed, which none but the last can contain, so no two contents give the same bytes. */
    String hashAfter(String previous) {
        String content =
                String.join("\n", previous, tenant.value(), caseId.value(), number + "", recordedAt + "", json);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
