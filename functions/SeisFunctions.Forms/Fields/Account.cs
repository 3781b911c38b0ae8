using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>The register of what every text of a form was taken for.</summary>
internal sealed class Account
{
    private readonly List<AccountEntry> entries = [];
    private readonly HashSet<string> places = [];

    public IReadOnlyList<AccountEntry> Entries => entries;

    public bool Holds(string place) => places.Contains(place);

    /// <summary>Each line of a text as one thing.</summary>
    public void Add(string place, string text, AccountedAs kind, string? field = null)
    {
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                entries.Add(new(place, line.Trim(), kind, field));
                places.Add(place);
            }
        }
    }

    /// <summary>What was filled in: lines of text, or options, marks and what stands among them.</summary>
    public void AddValue(string place, Content content, FieldDefinition field)
    {
        if (field.Kind is not (FieldKind.Tick or FieldKind.Choice))
        {
            Add(place, content.Text, AccountedAs.Value, field.Label);
            return;
        }

        IReadOnlyList<IReadOnlyList<string>> words =
            field.Kind == FieldKind.Tick
                ?
                [
                    [.. Head.Answers(field)[0], .. OptionWords.Captions(field)],
                    Head.Answers(field)[1],
                ]
                : OptionWords.Of(field);
        var end = 0;
        foreach (var token in OptionScanner.Scan(content, words))
        {
            AddSigns(place, content.Text[end..token.Start], field);
            Add(
                place,
                content.Text[token.Start..token.End],
                token.IsOption ? AccountedAs.Option
                    : token.IsMark ? AccountedAs.Mark
                    : AccountedAs.Qualifier,
                field.Label
            );
            end = token.End;
        }

        AddSigns(place, content.Text[end..], field);
    }

    /// <summary>Brackets and strokes among the options; all that is beyond the length that is scanned.</summary>
    private void AddSigns(string place, string between, FieldDefinition field) =>
        Add(place, between, AccountedAs.Qualifier, field.Label);
}
