namespace SeisFunctions.Forms.Remarks;

/// <summary>Why a file is not given back with remarks. Stored by name.</summary>
public enum RemarkRefusal
{
    /// <summary>It is no Word or Excel file, or cannot be read.</summary>
    Unreadable,

    /// <summary>It is over the limits of size of what is given back.</summary>
    TooLarge,

    /// <summary>It carries macros or controls that run code.</summary>
    Macros,

    /// <summary>It takes something from outside of it: a template, a picture, another workbook.</summary>
    ExternalLinks,

    /// <summary>It is signed; a remark would break the signature.</summary>
    Signatures,

    /// <summary>It breaks the rules of its format, so that nobody knows what a program makes of it.</summary>
    Repaired,

    /// <summary>Comments that are in it already are kept in a way that cannot be added to.</summary>
    OddComments,
}
