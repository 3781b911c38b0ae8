namespace SeisFunctions.Forms.Definition;

/// <summary>
/// What the intake asks a form for, whatever the call names the field. A call that has no field of a role does without
/// what asks for it.
/// </summary>
public enum FieldRole
{
    /// <summary>Whose application it is.</summary>
    Applicant,

    /// <summary>Whom to call, or whom to call of a member in a table.</summary>
    ContactName,

    /// <summary>The department to call, or that of a member in a table.</summary>
    ContactDepartment,

    /// <summary>Telephone number of the contact.</summary>
    Telephone,

    /// <summary>Mail address of the contact.</summary>
    Email,

    /// <summary>The other applicants that apply together with this one.</summary>
    Partners,

    /// <summary>Consent to the use of personal data; in a table, consent of the member.</summary>
    Consent,

    /// <summary>A box that must be ticked beside the requirements: the support that every applicant wants.</summary>
    Mandatory,

    /// <summary>The day that the form states.</summary>
    SubmittedOn,

    /// <summary>Whether the applicant was selected before.</summary>
    PastSelection,

    /// <summary>The fiscal year of the latest selection before.</summary>
    PastYear,

    /// <summary>How many members there were then.</summary>
    PastCount,

    /// <summary>Whether a wide-area application rests on a declaration.</summary>
    Declaration,

    /// <summary>In a table of municipalities: the name.</summary>
    Municipality,

    /// <summary>In a table of municipalities: the code.</summary>
    MunicipalityCode,

    /// <summary>In a table of municipalities: what is to be solved.</summary>
    Issues,

    /// <summary>In a table of municipalities: what is wanted.</summary>
    Support,

    /// <summary>In a table: the candidate that the applicant wants to support, by the call's table of them.</summary>
    Candidate,
}
