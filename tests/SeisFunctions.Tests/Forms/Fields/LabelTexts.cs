using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Tests.Forms.Fields;

/// <summary>The wordings of the call's forms, as they stand and as people change them, from a given seed.</summary>
internal static class LabelTexts
{
    private static readonly string[] All = [.. CallForms.All.SelectMany(Wordings).Distinct()];

    /// <summary>Every wording of the call's forms as it stands, and changed in the ways of people.</summary>
    public static IEnumerable<string> Changed(Random random, int times)
    {
        foreach (var wording in All)
        {
            for (var change = 0; change < times; change++)
            {
                yield return Framed(random, Changed(random, wording));
            }
        }
    }

    public static string OneChanged(Random random) => Framed(random, Changed(random, All[random.Next(All.Length)]));

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
