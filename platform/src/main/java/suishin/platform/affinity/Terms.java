package suishin.platform.affinity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms of a text: Japanese words in their base form without particles, English words as stems, full and half
/// width alike. The dictionary is read at the first text, not at the start of the product.
final class Terms {

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
            TokenStream stream = new JapaneseBaseFormFilter(words);
            stream = new JapanesePartOfSpeechStopFilter(stream, JapaneseAnalyzer.getDefaultStopTags());
            stream = new LowerCaseFilter(new JapaneseKatakanaStemFilter(stream));
            stream = new StopFilter(stream, JapaneseAnalyzer.getDefaultStopSet());
            stream = new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
            return new TokenStreamComponents(words, new PorterStemFilter(stream));
        }
    };

    private Terms() {}

    /// {@return how often each term occurs}
    static Map<String, Integer> of(String text) {
        var counts = new TreeMap<String, Integer>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        try (var stream = ANALYZER.tokenStream("", new StringReader(plain))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            stream.end();
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing can fail in memory.", failure);
        }
        return counts;
    }
}
