using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Tests.Forms.Fields;

public sealed class LabelSieveTests
{
    private const int Changes = 20;

    private static readonly FormVocabulary[] Forms = Vocabularies();

    [Fact]
    public void No_text_that_answers_to_a_label_is_held_back()
    {
        var (found, heldBack) = (0, new List<string>());
        foreach (var text in Texts(new Random(20261124)))
        {
            var content = Content.Of(text);
            foreach (var form in Forms.Where(form => Answers(form, content)))
            {
                found++;
                if (!form.MayName(content))
                {
                    heldBack.Add($"{form.Form.Name}: {text}");
                }
            }
        }

        Assert.Empty(heldBack);
        Assert.True(found > 3_000, $"only {found} of the texts answer to a label");
    }

    [Theory]
    [InlineData("札幌市")]
    [InlineData("012025")]
    [InlineData("kikaku@city.example.lg.jp")]
    [InlineData("高齢者の移動手段の確保、災害時の情報伝達、事業者のデジタル化")]
    [InlineData("主査　見本 花子")]
    public void Ordinary_answers_are_held_back(string text) =>
        Assert.Empty(Forms.Where(form => form.MayName(Content.Of(text))).Select(form => form.Form.Name));

    private static FormVocabulary[] Vocabularies()
    {
        var sieve = new LabelSieve();
        return [.. CallForms.All.Select(form => new FormVocabulary(form, sieve))];
    }

    private static bool Answers(FormVocabulary form, Content content) =>
        form.Labels.Find(content.Label) is not null || form.Labels.FindSimilar(content.Label) is not null
        || form.Tables.Any(table => table.Labels.Find(content.Label) is not null || table.Labels.FindSimilar(content.Label) is not null)
        || form.Heading(content.Label) is not null || form.IsTitle(content.Label) || form.IsName(content.Label)
        || SpotMap.BesideBox(content.Text, form) is not null
        || content.Lines().Any(line => form.Labels.Find(line.Label) is not null || InlineLabels.WithBlank(line, form) is not null
            || InlineLabels.WithColon(line, form).Count > 0 || InlineLabels.Boxes(line, form).Count > 0);

    /// <summary>Every wording of the call's forms as it stands, and changed in the ways of people.</summary>
    private static IEnumerable<string> Texts(Random random)
    {
        foreach (var wording in CallForms.All.SelectMany(Wordings).Distinct())
        {
            for (var change = 0; change < Changes; change++)
            {
                yield return Framed(random, Changed(random, wording));
            }
        }
    }

    private static IEnumerable<string> Wordings(FormDefinition form) =>
        [form.Name, form.Title, $"{form.Edition} {form.Title}", .. form.Parts.Select(part => part.Title),
            .. form.Fields.Concat(form.Tables.SelectMany(table => table.Columns)).SelectMany(field => field.Aliases.Append(field.Label).Append(field.Text ?? field.Label))];

    private static string Changed(Random random, string text)
    {
        for (var letters = random.Next(text.Length < 9 ? 2 : text.Length / 6); letters > 0; letters--)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text[..at] + "等の者１a-"[random.Next(6)] + text[at..],
                1 when text.Length > 1 => text.Remove(at, 1),
                _ => text[..at] + "等の者１a-"[random.Next(6)] + text[(at + 1)..],
            };
        }

        return text;
    }

    private static string Framed(Random random, string text) => random.Next(16) switch
    {
        0 => $"({random.Next(1, 20)}) {text}",
        1 => $"{random.Next(1, 20)}-{random.Next(1, 9)} {text}",
        2 => $"ア．{text}",
        3 => $"■{text}",
        4 => $"{text}（必須）",
        5 => $"{text[..(text.Length / 2)]}（正）{text[(text.Length / 2)..]}【必須】",
        6 => $"{text}※記入要領を参照",
        7 => $"{text}：東京都",
        8 => $"{text}　東京都",
        9 => $"☑ {text}",
        10 => $"東京都\n{text}",
        11 => $"前の文、{text}:県庁 太郎",
        12 => $"【{text}】",
        13 => string.Join(' ', text.ToCharArray()),
        14 => text.Insert(text.Length / 2, "\n"),
        _ => text,
    };
}
