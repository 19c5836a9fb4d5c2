import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What java.util.regex says. Reads lines of a pattern and texts, each in hexadecimal UTF-16; writes a line for each:
 * T or F for each text, or E for a pattern that it does not take.
 */
class RegexOracle {
  static String decode(String hexadecimal) {
    var text = new StringBuilder();
    for (int i = 0; i + 4 <= hexadecimal.length(); i += 4)
      text.append((char) Integer.parseInt(hexadecimal.substring(i, i + 4), 16));
    return text.toString();
  }

  public static void main(String[] arguments) {
    var lines = new Scanner(System.in, StandardCharsets.US_ASCII);
    var answers = new StringBuilder();
    while (lines.hasNextLine()) {
      var parts = lines.nextLine().split(" ", -1);
      try {
        var pattern = Pattern.compile(decode(parts[0]));
        for (int i = 1; i < parts.length; i++)
          answers.append(pattern.matcher(decode(parts[i])).matches() ? 'T' : 'F');
      } catch (PatternSyntaxException refused) {
        answers.append('E');
      }
      answers.append('\n');
    }
    System.out.print(answers);
  }
}
