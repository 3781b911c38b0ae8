using System.Text.Json;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms.Wording;

/// <summary>
/// The reader reads the forms of any call: what a call calls its fields, options, sections and requirements is not
/// written in its code, neither as a text to compare with nor inside an expression. What it says to people may name
/// such a thing.
/// </summary>
public sealed partial class NoLabelIsWrittenInTheReaderTests
{
    private const int Shortest = 4;

    [Fact]
    public void No_label_option_heading_or_requirement_of_a_shipped_call_is_a_literal()
    {
        var texts = TextsOfCalls().Where(text => text.Length >= Shortest).ToHashSet();
        var keys = texts.Select(text => LabelText.Key(text)).ToHashSet();
        Assert.InRange(texts.Count, 100, 10_000);

        var found =
            from file in Directory.EnumerateFiles(
                Repository.Path("functions", "SeisFunctions.Forms"),
                "*.cs",
                SearchOption.AllDirectories
            )
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from literal in Literals(File.ReadAllText(file))
            where keys.Contains(LabelText.Key(literal)) || (IsExpression(literal) && texts.Any(literal.Contains))
            select $"{Path.GetFileName(file)}: {literal}";

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("var a = \"都道府県名\"; // \"電話番号\"", "都道府県名")]
    [InlineData("Of($$\"\"\"\n    ^(?:電話番号)\n    \"\"\")", "\n    ^(?:電話番号)\n    ")]
    [InlineData("@\"a\"\"b\"", "a\"\"b")]
    public void Literals_are_found_in_every_way_of_writing_them_and_not_in_comments(string source, string literal) =>
        Assert.Equal([literal], Literals(source));

    private static bool IsExpression(string literal) =>
        literal.Contains("(?:", StringComparison.Ordinal) || literal.Contains('|', StringComparison.Ordinal);

    private static IEnumerable<string> Literals(string source) =>
        Literal().Matches(source).Where(match => match.Groups["text"].Success).Select(match => match.Groups["text"].Value);

    private static IEnumerable<string> TextsOfCalls() =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Calls"), "*.json", SearchOption.AllDirectories)
            .SelectMany(file =>
            {
                using var json = JsonDocument.Parse(
                    File.ReadAllText(file),
                    new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
                );
                return Texts(json.RootElement).ToList();
            });

    private static IEnumerable<string> Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(property =>
                    property.Name switch
                    {
                        "label" or "title" or "text" when property.Value.ValueKind == JsonValueKind.String =>
                            property.Value.GetString()!.Split('\n'),
                        "options" when property.Value.ValueKind == JsonValueKind.Array => property
                            .Value.EnumerateArray()
                            .Where(option => option.ValueKind == JsonValueKind.String)
                            .Select(option => option.GetString()!)
                            .Concat(Texts(property.Value)),
                        _ => Texts(property.Value),
                    }
                ),
            _ => [],
        };

    /// <summary>A comment, or a literal: raw, verbatim or ordinary.</summary>
    [GeneratedRegex(
        """"
        //[^\n]* | """(?<text>.*?)""" | @\$?"(?<text>(?:[^"]|"")*)" | "(?<text>(?:[^"\\\n]|\\.)*)" | '(?:[^'\\\n]|\\.)+'
        """",
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Literal();
}
