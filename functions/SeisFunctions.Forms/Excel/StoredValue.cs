using System.Globalization;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>How a cell stores its value (its attribute <c>t</c>).</summary>
internal enum StoredType
{
    Number,
    Inline,
    Shared,
    Text,
    Boolean,
    Error,
    Date,
}

/// <summary>Turns what a cell stores into what it shows.</summary>
internal static class StoredValue
{
    public static StoredType TypeOf(ReadOnlySpan<char> attribute) =>
        attribute switch
        {
            "inlineStr" => StoredType.Inline,
            "s" => StoredType.Shared,
            "str" => StoredType.Text,
            "b" => StoredType.Boolean,
            "e" => StoredType.Error,
            "d" => StoredType.Date,
            _ => StoredType.Number,
        };

    /// <summary>What a cell without a <c>v</c> element shows; null if that is nothing.</summary>
    public static Content? OfNone(StoredType type, WorkbookParts workbook, out CellKind kind) =>
        Read(type == StoredType.Error ? "#ERROR" : [], type, default, workbook, out kind);

    /// <summary>What a cell with this in its <c>v</c> element shows; null if that is nothing.</summary>
    public static Content? Read(
        ReadOnlySpan<char> stored,
        StoredType type,
        CellStyle style,
        WorkbookParts workbook,
        out CellKind kind
    )
    {
        kind = CellKind.Text;
        switch (type)
        {
            case StoredType.Inline:
                return Content.Of(stored.ToString());
            case StoredType.Shared when stored.IsEmpty:
                return null;
            case StoredType.Shared:
                return
                    int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && index < workbook.Strings.Count
                    ? workbook.Strings[index]
                    : throw new UnreadableFileException("セルの文字列が失われています");
            case StoredType.Text:
                return workbook.Texts.OfEscaped(stored);
            case StoredType.Boolean:
                kind = CellKind.Boolean;
                return workbook.Texts.Of(stored is "1" or "true" ? "TRUE" : "FALSE");
            case StoredType.Error:
                kind = CellKind.Error;
                return Content.Of(stored.ToString());
            case StoredType.Date:
                kind = CellKind.Date;
                return Content.Of((stored.Length > 10 && stored[10] == 'T' ? stored[..10] : stored).ToString());
        }

        if (stored.IsEmpty)
        {
            return null;
        }

        (var text, kind) = CellValue.OfNumber(stored.ToString(), style, workbook.From1904);
        return Content.Of(text);
    }
}
