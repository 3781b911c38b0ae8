namespace SeisFunctions.Domain.Contacts;

/// <summary>Whom the secretariat can call or write to for an applicant, also one that has sent nothing.</summary>
public sealed record Contact
{
    /// <summary>Longest of its texts: a cell that people fill in.</summary>
    public const int LongestText = 200;

    /// <summary>Code of the applicant.</summary>
    public required string Applicant { get; init; }

    /// <summary>部署, or nothing.</summary>
    public string Department { get; init; } = "";

    /// <summary>氏名, or nothing.</summary>
    public string Name { get; init; } = "";

    /// <summary>Telephone number, or nothing.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>Mail address, or nothing.</summary>
    public string Email { get; init; } = "";
}
