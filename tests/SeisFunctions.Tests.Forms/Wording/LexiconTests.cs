using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Forms.Wording;

/// <summary>What somebody who adds a word to <c>lexicon.json</c> may get wrong.</summary>
public sealed class LexiconTests
{
    [Fact]
    public void Every_group_says_what_it_is_for_and_holds_something()
    {
        Assert.NotEmpty(Words());

        Assert.DoesNotContain(Words(), group => !IsSentence(group.For) || group.Words.Count == 0);
        Assert.DoesNotContain(Signs(), group => !IsSentence(group.For) || group.Signs.Length == 0);
    }

    [Fact]
    public void No_word_or_sign_stands_twice_in_a_group()
    {
        Assert.Empty(Words().SelectMany(group => Doubled(group.Words), (group, word) => $"{group.For} {word}"));
        Assert.Empty(Signs().SelectMany(group => Doubled(group.Signs), (group, sign) => $"{group.For} {sign}"));
    }

    [Fact]
    public void Brackets_in_a_word_are_closed_and_something_stands_outside_them()
    {
        var faults = Words()
            .SelectMany(group => group.Words)
            .Where(word => !Regex.IsMatch(word, @"^(?:\([^()]+\))*[^()](?:[^()]|\([^()]+\))*$"));

        Assert.Empty(faults);
    }

    [Fact]
    public void A_sign_says_one_thing()
    {
        var marks = Lexicon.Known.Marks;

        Assert.Empty(Doubled(marks.Ticked.Signs + marks.Circles.Signs + marks.Boxes.Signs + marks.Others.Signs));
        Assert.Empty(marks.Crosses.Signs.Except(marks.Others.Signs));
    }

    [Fact]
    public void No_word_says_yes_and_no()
    {
        var answers = Lexicon.Known.Answers;

        Assert.Empty(answers.Yes.Words.Concat(answers.YesOfHeads.Words).Intersect(answers.No.Words));
        Assert.Empty(Doubled(answers.Alike.SelectMany(group => group.Words)));
    }

    [Fact]
    public void Answers_are_written_as_texts_are_compared()
    {
        var answers = Lexicon.Known.Answers;

        Assert.All(
            answers.Alike.Prepend(answers.Yes).Append(answers.No).Append(answers.YesOfHeads).SelectMany(group => group.Words),
            word => Assert.Equal(word, LabelText.Key(word))
        );
    }

    [Fact]
    public void Eras_follow_one_another_without_a_gap()
    {
        var eras = Lexicon.Known.Eras;

        Assert.All(
            eras.Zip(eras.Skip(1)),
            pair =>
            {
                Assert.True(pair.First.From > pair.Second.From);
                Assert.Equal(pair.First.FirstYear, pair.First.From.Year);
                Assert.Equal(pair.First.FirstYear, pair.Second.FirstYear + pair.Second.Years - 1);
            }
        );
    }

    [Theory]
    [InlineData("\"yesOfHeads\"", "\"yesOfHead\"", "yesOfHead")]
    [InlineData("\"signs\": \"×\"", "\"sings\": \"×\"", "sings")]
    [InlineData("\"beside\": \"●\"", "\"beside\": \"●○\"", "beside")]
    [InlineData("\"from\": \"2019-05-01\"", "\"from\": \"2019-05-32\"", "from")]
    public void A_misspelt_or_wrong_part_is_named(string written, string instead, string named)
    {
        var text = Lexicon.Shipped();
        Assert.Contains(written, text, StringComparison.Ordinal);

        var fault = Assert.Throws<JsonException>(() =>
            Lexicon.Read(text.Replace(written, instead, StringComparison.Ordinal))
        );

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("済(み)", "済|済み")]
    [InlineData("な し", "なし|な し|な　し")]
    [InlineData("N(/)A", "NA|N/A")]
    [InlineData("*", "*")]
    public void A_word_is_met_with_and_without_what_stands_in_brackets(string word, string texts)
    {
        var expression = WordExpression.Of($"^{new WordGroup("", [word])}$");

        Assert.All(texts.Split('|'), text => Assert.Matches(expression, text));
        Assert.DoesNotMatch(expression, word + "x");
    }

    [Fact]
    public void A_sign_that_means_something_in_an_expression_is_only_a_sign() =>
        Assert.Equal("]-^[\\".Length, WordExpression.Of(new SignGroup("", "]-^[\\").ToString()).Count("]-^[\\ab"));

    [Fact]
    public void The_version_of_the_reader_is_a_hash_over_the_lexicon_too() =>
        Assert.Matches(
            """<HashedSource Include="[^"]*Wording/lexicon\.json[^"]*" [^>]*Name="Forms" />""",
            File.ReadAllText(Repository.Path("functions", "SeisFunctions.Forms", "SeisFunctions.Forms.csproj"))
        );

    private static bool IsSentence(string text) => text.Length > 10 && char.IsUpper(text[0]) && text[^1] == '.';

    private static IEnumerable<T> Doubled<T>(IEnumerable<T> all) =>
        all.GroupBy(one => one).Where(group => group.Count() > 1).Select(group => group.Key);

    private static List<WordGroup> Words() => [.. Groups<WordGroup>()];

    private static List<SignGroup> Signs() => [.. Groups<SignGroup>()];

    private static IEnumerable<T> Groups<T>() =>
        from section in typeof(Lexicon).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let groups = section.GetValue(Lexicon.Known)!
        where section.PropertyType.Name.EndsWith("Groups", StringComparison.Ordinal)
        from property in section.PropertyType.GetProperties()
        from one in property.GetValue(groups) switch
        {
            T single => [single],
            IEnumerable<T> several => several,
            _ => (IEnumerable<T>)[],
        }
        select one;
}
