namespace SeisFunctions.Forms.Excel;

/// <summary>How a number format shows a number as a day.</summary>
internal enum DateFormat
{
    /// <summary>Not as a day.</summary>
    None,

    /// <summary>As a day of the common calendar: 2026/3/20.</summary>
    Common,

    /// <summary>As a day of a Japanese era: 令和8年3月20日.</summary>
    Era,
}
