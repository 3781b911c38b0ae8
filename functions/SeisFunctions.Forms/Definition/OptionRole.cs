namespace SeisFunctions.Forms.Definition;

/// <summary>What the intake asks of a choice, whatever the call names the option.</summary>
public enum OptionRole
{
    /// <summary>The application is one of several applicants (広域).</summary>
    WideArea,

    /// <summary>Yes, of a question that is answered with yes or no.</summary>
    Yes,

    /// <summary>No, of a question that is answered with yes or no.</summary>
    No,
}
