using SeisFunctions.Checking;

namespace SeisFunctions.Calls;

/// <summary>The ids of forms, fields and tables that the rules ask for. A call definition must have them; labels may change freely.</summary>
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

    public const string WideArea = "広域リージョン連携（代表都道府県）";
    public const string Yes = "あり";
    public const string No = "なし";
    public const string DigitalDepartment = "DX担当";
    public const string IssueDepartment = "課題所管";

    /// <summary>The confirmation box of requirement <paramref name="number"/>.</summary>
    public static string Requirement(int number) => $"requirement{number}";

    /// <summary>Every table of 様式2 that a rule reads, with the columns that it reads.</summary>
    public static readonly (string Table, string Column)[] UsedColumns =
    [
        (Municipalities, "code"), (Municipalities, "municipality"), (Municipalities, "consent"), (Municipalities, "department"),
        (Municipalities, "issues"), (Municipalities, "support"), (Structure, "kind"), (Structure, "department"),
    ];

    /// <summary>Every field of a form that a rule reads.</summary>
    public static IEnumerable<(string Form, string Field)> UsedByRules =>
    [
        (Form1, Prefecture), (Form1, Telephone), (Form1, Email), (Form1, ApplicationKind), (Form1, PastSelection), (Form1, PastYear),
        (Form1, PastMunicipalities), (Form1, Declaration), (Form1, SupportStructure), (Form1, Memorandum1), (Form1, Memorandum2),
        (Form1, Partners), (Form1, RoleOfRepresentative), (Form1, RoleOfPartners), (Form1, Necessity), (Form1, Efficiency),
        (Form1, Feasibility), (Form1, Consultation), (Form1, PersonalDataConsent), (Form1, SubmittedOn), (Form2, Prefecture),
        .. Enumerable.Range(1, EligibilityRequirements.Count).Select(number => (Form1, Requirement(number))),
    ];
}
