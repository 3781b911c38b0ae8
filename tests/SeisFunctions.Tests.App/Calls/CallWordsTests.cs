using System.Text.RegularExpressions;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>
/// The words of a call stand in its data alone: whoever edits a label, an option or a requirement finds every place.
/// </summary>
public sealed partial class CallWordsTests
{
    // Shorter ones are words of everybody: 氏名, 同意.
    private const int Shortest = 4;

    // As long, a text of a call is looked for within literals too; a shorter one may be a word of any sentence.
    private const int Telling = 8;

    // Words of everybody that happen to be labels of a call. Each stands for the thing itself, whatever forms call it.
    private static readonly Dictionary<string, string> Everybodys = new()
    {
        ["団体コード"] = "what the ministry calls the code of a local government: heads of lists",
        ["都道府県名"] = "what is asked of applicants where they are the prefectures",
        ["市区町村名"] = "the name of a municipality, in a list that the command line prints",
        ["メールアドレス"] = "what one enters on the page of uploads",
        ["連携市区町村"] = "what the desk calls the municipalities that take part",
        ["過去の選定"] = "a kind of findings in exports",
        ["個人情報の取扱い"] = "a kind of findings in exports",
        ["同意する"] = "what one ticks on the page of uploads",
        ["電話番号"] = "what is marked in a text before it is published",
        ["法人番号"] = "what the law calls the number of a body: code for organisations is named by it",
    };

    [Fact]
    public void No_word_of_a_shipped_call_is_written_in_code()
    {
        var words = WordsOfCalls();
        Assert.True(words.Count > 100);

        var found =
            from path in Sources()
            from literal in LiteralsIn(path)
            from word in words
            where literal == word || (word.Length >= Telling && literal.Contains(word, StringComparison.Ordinal))
            where !Everybodys.ContainsKey(word)
            select $"{Path.GetFileName(path)}: \"{literal}\" holds \"{word}\"";

        Assert.Empty(found.Distinct());
    }

    [Fact]
    public void Every_word_that_is_let_through_is_one_of_a_call_and_stands_in_code()
    {
        var (words, literals) = (WordsOfCalls(), Sources().SelectMany(LiteralsIn).ToHashSet());

        Assert.All(Everybodys.Keys, word =>
        {
            Assert.Contains(word, words);
            Assert.Contains(literals, literal => literal.Contains(word, StringComparison.Ordinal));
        });
    }

    private static HashSet<string> WordsOfCalls() =>
        [
            .. Directory
                .GetDirectories(Repository.Path("functions", "SeisFunctions", "Calls"))
                .Select(folder => Path.Combine(folder, "call.json"))
                .Where(File.Exists)
                // What "call new" writes is no call where it lies: it rests on files that come with it.
                .Select(file => CallLoader.Read(file).Call)
                .OfType<CallDefinition>()
                .SelectMany(call =>
                    call.Requirements.SelectMany(one => new[] { one.Title, one.Text })
                        .Concat(call.Forms.SelectMany(WordsOf))
                )
                .Select(word => word.Trim())
                .Where(word => word.Length >= Shortest),
        ];

    private static IEnumerable<string> WordsOf(FormDefinition form) =>
        form
            .Parts.SelectMany(part => part.Fields.Concat(part.Table?.Columns ?? []))
            .SelectMany(field => field.Options.Prepend(field.Label).Append(field.Text ?? ""))
            .Concat(form.Parts.Select(part => part.Title))
            .Append(form.Title);

    private static IEnumerable<string> Sources() =>
        new[] { "SeisFunctions", "SeisFunctions.Forms" }
            .SelectMany(project =>
                Directory.GetFiles(Repository.Path("functions", project), "*", SearchOption.AllDirectories)
            )
            .Where(path =>
                path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
            )
            .Where(path => !Built().IsMatch(path.Replace('\\', '/')));

    // What an interpolated text holds stands in pieces between its holes.
    private static IEnumerable<string> LiteralsIn(string path)
    {
        var text = Comment().Replace(File.ReadAllText(path), "");
        var literals = Literal().Matches(text).Select(match => match.Groups[1].Value + match.Groups[2].Value);
        if (path.EndsWith(".razor", StringComparison.Ordinal))
            literals = literals.Concat(Markup().Matches(text).Select(match => match.Groups[1].Value));
        return literals
            .SelectMany(literal => Hole().Split(literal))
            .Select(piece => piece.Trim())
            .Where(piece => piece.Length >= Shortest);
    }

    [GeneratedRegex("/(?:obj|bin)/")]
    private static partial Regex Built();

    [GeneratedRegex(@"^\s*//.*$|(?<=[;,{}()])\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(">([^<>@]+)<")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
