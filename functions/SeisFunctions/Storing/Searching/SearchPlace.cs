namespace SeisFunctions.Storing.Searching;

/// <summary>Where a search can find something.</summary>
public enum SearchPlace
{
    /// <summary>受付番号.</summary>
    Receipt,

    /// <summary>Code or name of the applicant that it was placed with.</summary>
    Applicant,

    /// <summary>Subject or sender of the mail, or of a mail attached to it.</summary>
    Mail,

    /// <summary>Name of a file.</summary>
    File,

    /// <summary>A field of a form, or a cell of a table.</summary>
    Field,

    /// <summary>The beginning of what was written in the mail.</summary>
    Text,

    /// <summary>Who takes part in a hearing, or what was asked or answered there.</summary>
    Hearing,

    /// <summary>A note or a call that an officer has written down.</summary>
    Note,
}
