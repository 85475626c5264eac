package no.mandat.workflow.contribution.cluster;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

/**
 * MinHash (Broder 1997): of 128 random orders of all shingles the first that a text has, 16 bits of each. Two texts agree in as large a
 * share of them as they share of their shingles.
 *
 * <p>Cut into 32 bands of 4 (Indyk and Motwani 1998), two texts of which 0.7 is the same agree in a whole band with a probability of
 * 0.9998, two of which 0.3 is with one of 0.23, two of which 0.1 is with one of 0.003.
 */
final class Signatures {

    static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final int BYTES = 2;
    private static final int BAND_BYTES = ROWS * BYTES;

    private static final SimilarityHashPolicy POLICY = SimilarityHashing.minHash(BANDS * ROWS, BYTES * Byte.SIZE);
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private Signatures() {}

    /** That of a text; it must have shingles. */
    static byte[] of(Shingles shingles) {
        return POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles.numbers()));
    }

    /** What two texts have in common whose signatures agree in a band. */
    static long band(byte[] signature, int band) {
        return HASHER.hashBytesToLong(signature, band * BAND_BYTES, BAND_BYTES);
    }

    /** About how similar two texts are: exact to a few hundredths. */
    static double similarity(byte[] one, byte[] other) {
        int equal = 0;
        for (int i = 0; i < one.length; i += BYTES) {
            if (one[i] == other[i] && one[i + 1] == other[i + 1]) {
                equal++;
            }
        }
        return (double) equal / (BANDS * ROWS);
    }
}
