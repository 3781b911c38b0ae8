namespace SeisFunctions.Tests.Testing;

/// <summary>Ids of forms, fields, tables and options of the shipped call <c>seis-r8</c>.</summary>
internal static class FormFields
{
    public const string Form1 = "form1";
    public const string Form2 = "form2";

    public const string Prefecture = "prefecture";
    public const string Telephone = "telephone";
    public const string Email = "email";
    public const string ApplicationKind = "applicationKind";
    public const string PastSelection = "pastSelection";
    public const string PastYear = "pastYear";
    public const string PastMunicipalities = "pastMunicipalities";
    public const string Declaration = "declaration";
    public const string SupportStructure = "supportStructure";
    public const string SupportTheme = "supportTheme";
    public const string SupportConsensus = "supportConsensus";
    public const string SupportDraft = "supportDraft";
    public const string Memorandum1 = "memorandum1";
    public const string Memorandum2 = "memorandum2";
    public const string Partners = "partners";
    public const string RoleOfRepresentative = "roleOfRepresentative";
    public const string RoleOfPartners = "roleOfPartners";
    public const string Necessity = "necessity";
    public const string Efficiency = "efficiency";
    public const string Feasibility = "feasibility";
    public const string Consultation = "consultation";
    public const string PersonalDataConsent = "personalDataConsent";
    public const string SubmittedOn = "submittedOn";

    public const string Municipalities = "municipalities";
    public const string Structure = "structure";

    public const string Ordinary = "ordinary";
    public const string WideArea = "wideArea";
    public const string Yes = "yes";
    public const string No = "no";
    public const string DigitalDepartment = "digital";
    public const string IssueDepartment = "issueOwner";

    /// <summary>The confirmation box of requirement <paramref name="number"/>.</summary>
    public static string Requirement(int number) => $"requirement{number}";
}
