using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;

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
    /// <summary>The statement, or null without its form, and where the call asks for none.</summary>
    public static PastStatement? Of(ApplicationCase c)
    {
        if (
            c.Call.FieldWith(FieldRole.PastSelection) is not { } address
            || c.Field(address) is not { } selected
            || c.Field(FieldRole.PastYear) is not { } year
            || c.Field(FieldRole.PastCount) is not { } count
        )
            return null;
        bool? answer =
            c.Chose(address, OptionRole.Yes) == true ? true
            : c.Chose(address, OptionRole.No) == true ? false
            : null;
        return new(c.NameOf(address.Form), selected, answer, year, count);
    }

    /// <summary>What a call must have for it.</summary>
    public static IEnumerable<CallFault> FaultsIn(CallDefinition call) =>
        [
            .. Need.Field(call, FieldRole.PastSelection, OptionRole.Yes, OptionRole.No),
            .. Need.Field(call, FieldRole.PastYear),
            .. Need.Field(call, FieldRole.PastCount),
        ];

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
