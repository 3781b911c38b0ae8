using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking.Rules;

/// <summary>What a form states about earlier selections.</summary>
/// <param name="FormName">Name of the form.</param>
/// <param name="Selected">Whether there was one.</param>
/// <param name="Answer">The same as yes or no; null if it is neither.</param>
/// <param name="Year">In which fiscal year.</param>
/// <param name="Count">With how many municipalities.</param>
internal sealed record PastStatement(
    string FormName,
    FieldReading Selected,
    bool? Answer,
    FieldReading Year,
    FieldReading Count
)
{
    /// <summary>The statement, or null without the form.</summary>
    public static PastStatement? Of(ApplicationCase c, string form) =>
        c.Field(form, FormFields.PastSelection) is not { } selected
            ? null
            : new(
                c.NameOf(form),
                selected,
                c.Option(form, FormFields.PastSelection) switch
                {
                    FormFields.Yes => true,
                    FormFields.No => false,
                    _ => null,
                },
                c.Field(form, FormFields.PastYear)!,
                c.Field(form, FormFields.PastMunicipalities)!
            );

    /// <summary>How many municipalities there were then, as stated; null if it is not stated.</summary>
    public int? Municipalities => Count.Value is { } count && int.TryParse(count, out var number) ? number : null;

    /// <summary>Whether a year or a number is stated, which only a selection has.</summary>
    public bool TellsOfSelection => Year.Value is not null || Municipalities is > 0;

    /// <summary>A reason that lies in the year, where no call selected anybody in it.</summary>
    public Reason YearDoubt => Reason.About(FormName, Year, $"「{Year.Label}」の{Year.Value}には選定がありません。");

    /// <summary>Whether a year is stated in which no call selected anybody.</summary>
    public bool IsOfAnotherYear(ApplicationCase c) =>
        Answer == true
        && Year.Value is { } year
        && c.Call.SelectionYears is { } range
        && !range.Years.Any(one => FiscalYears.ToText(one) == year);

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Evidence> Evidence =>
        [
            .. new[] { Selected, Count, Year }
                .Where(reading => ReferenceEquals(reading, Selected) || reading.Raw.Length > 0)
                .Select(reading => Domain.Evidence.Of(FormName, reading)),
        ];

    /// <summary>Whether one of the selections on record is the one stated.</summary>
    public bool Agrees(IReadOnlyList<PastSelection> records) =>
        Answer == true
        && records.Any(record =>
            (Municipalities is null || Municipalities == record.Municipalities)
            && (Year.Value is null || Year.Value == FiscalYears.ToText(record.FiscalYear))
        );

    /// <summary>A reason that lies in the statement.</summary>
    public Reason About(string text, string? advice = null) => Reason.About(FormName, Selected, text, advice);
}
