namespace SeisFunctions.Forms.Layout;

/// <summary>What the file says a cell holds; everything in Word is text.</summary>
internal enum CellKind
{
    Text,
    Number,

    /// <summary>A number in a workbook that counts days from 1904.</summary>
    NumberFrom1904,
    Date,
    Boolean,

    /// <summary>An error value of Excel (#N/A).</summary>
    Error,

    /// <summary>A formula without a stored result.</summary>
    MissingResult,
}
