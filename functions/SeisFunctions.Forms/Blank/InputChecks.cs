using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// What Excel itself offers and checks while a form is filled in (データの入力規則). It helps the applicant; what is pasted
/// goes past it, so the reading relies on none of it.
/// </summary>
internal static class InputChecks
{
    /// <summary>Excel's own limit for a message.</summary>
    private const int MessageLength = 255;

    public static DataValidations? Of(SheetLayout layout)
    {
        var fields = layout.Part.Fields.Select(
            (field, index) =>
                Of(
                    field,
                    SheetLayout.Cell(layout.EntryColumn, layout.FirstFieldRow + index),
                    layout.EntryColumn,
                    layout.FirstFieldRow + index
                )
        );
        var columns = (layout.Part.Table?.Columns ?? []).Select(
            (column, index) => Of(column, layout.EntriesOf(index + 1), index + 1, layout.FirstEntryRow)
        );
        var checks = fields.Concat(columns).OfType<DataValidation>().ToList();
        return checks.Count == 0 ? null : new DataValidations(checks) { Count = (uint)checks.Count };
    }

    /// <summary>
    /// The check of the cells <paramref name="range"/>, of which the first stands at the given column and row, or null
    /// if there is nothing to say.
    /// </summary>
    private static DataValidation? Of(FieldDefinition field, string range, int column, int row)
    {
        var check = Rule(field, SheetLayout.Cell(column, row));
        if (check is null && field.Hint is null)
            return null;
        check ??= new DataValidation();
        check.AllowBlank = true;
        check.SequenceOfReferences = new([range]);
        if (field.Hint is { } hint)
        {
            check.ShowInputMessage = true;
            check.PromptTitle = field.Label;
            check.Prompt = hint[..Math.Min(hint.Length, MessageLength)];
        }
        return check;
    }

    private static DataValidation? Rule(FieldDefinition field, string cell) =>
        field.Kind switch
        {
            FieldKind.Tick or FieldKind.Choice => new DataValidation(
                new Formula1($"\"{string.Join(',', field.Options)}\"")
            )
            {
                Type = DataValidationValues.List,
                ShowErrorMessage = true,
                ErrorTitle = field.Label,
                Error =
                    field.Kind == FieldKind.Tick
                        ? $"「{field.Options[0]}」を選ぶか、空欄にしてください。"
                        : $"{field.QuotedOptions}のいずれかを選んでください。",
            },
            FieldKind.MunicipalityCode => new DataValidation(new Formula1("6"))
            {
                Type = DataValidationValues.TextLength,
                Operator = DataValidationOperatorValues.Equal,
                ShowErrorMessage = true,
                ErrorTitle = field.Label,
                Error = $"{field.Label}は数字6桁で入力してください。",
            },
            FieldKind.Email => new DataValidation(new Formula1($"ISNUMBER(FIND(\"@\",{cell}))"))
            {
                Type = DataValidationValues.Custom,
                ErrorStyle = DataValidationErrorStyleValues.Warning,
                ShowErrorMessage = true,
                ErrorTitle = field.Label,
                Error = "「@」を含むメールアドレスを入力してください。",
            },
            _ => null,
        };
}
