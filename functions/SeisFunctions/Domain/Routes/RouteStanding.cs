namespace SeisFunctions.Domain.Routes;

/// <summary>What is known of an applicant's route (経路).</summary>
public enum RouteStanding
{
    /// <summary>未実施: nothing has been tried.</summary>
    Untried,

    /// <summary>問題あり: what was tried last did not come as it was sent, or its sender is not known and proved.</summary>
    Problems,

    /// <summary>確認済み: the sender is known and proved, and every form that an application must have came whole.</summary>
    Proven,
}
