package io.redress.contact;

import io.redress.id.EvidenceId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A reference to a photo, receipt or document that the host keeps.
 *
 * @param id the host's name for it
 * @param mediaType its media type, such as {@code image/jpeg}
 * @param sha256 the digest of its bytes, 64 lower-case hexadecimal digits, so that an exchange shows
 */
public record Evidence(
        EvidenceId id,
        @Size(min = 3, max = 100) String mediaType,
        @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
