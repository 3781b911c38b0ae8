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
        foreach (var text in LabelTexts.Changed(new Random(20261124), Changes))
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
}
