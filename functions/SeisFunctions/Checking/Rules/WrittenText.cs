using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>A text that was read, with the name of its form.</summary>
internal sealed record WrittenText(string Form, FieldReading Reading)
{
    /// <summary>What it says: its letters and digits, made comparable. Marks and blanks say nothing.</summary>
    public string Letters { get; } = SettledText.LettersOf(Reading.Value!);

    /// <summary>What rests on it.</summary>
    public Evidence Evidence => Evidence.Of(Form, Reading);

    /// <summary>Those of the fields that hold one.</summary>
    public static IReadOnlyList<WrittenText> In(ApplicationCase c, IEnumerable<FieldAddress> fields) =>
        [
            .. from field in fields
            let reading = c.Field(field)
            where reading?.Value is not null
            select new WrittenText(c.NameOf(field.Form), reading),
        ];

    /// <summary>A reason that lies in it.</summary>
    public Reason Reason(string text, string? advice = null) => Rules.Reason.About(Form, Reading, text, advice);
}
