namespace SeisFunctions.Forms.Tables;

/// <summary>What a row below the header of a table is.</summary>
internal enum RowKind
{
    Empty,
    Entry,
    Header,
    Subhead,

    /// <summary>The title of the section that begins below.</summary>
    Title,

    /// <summary>A note, a total, or the printed example under its mark.</summary>
    Note,

    /// <summary>One text across most of the columns.</summary>
    Wide,
    Struck,
    Printed,
    Stray,
}
