using System.Globalization;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Tasks;

/// <summary><c>GET /tasks</c>: what needs a person, each with an act that settles it.</summary>
public sealed class ShowTasks(DeskDoor door, TasksReader tasks, FormToken token, IOptions<DeskOptions> options)
{
    /// <summary>
    /// Filters <c>kind</c>, <c>mine</c>; <c>sort</c>; <c>done</c>, <c>left</c> after acts on several at once. 400 for
    /// what is not offered.
    /// </summary>
    [Function(nameof(ShowTasks))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "tasks")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (
                !PageQuery.TryEnum<TaskKind>(request, "kind", out var kind)
                || !PageQuery.TryEnum<TaskSort>(request, "sort", out var sort)
                || !PageQuery.TryBoolean(request, "mine", out var mine)
            )
                return DeskDoor.NotOffered(Links.Tasks());
            var asked = new AskedTasks(kind, sort ?? TaskSort.Kind, mine == true && user.Name is not null);
            var all = await tasks.ReadAsync(TasksReader.MostShown, cancellationToken);
            return DeskDoor.Page<TasksPage>(
                new TasksModel(
                    await door.FrameAsync(user, "要対応", "/tasks", cancellationToken),
                    asked,
                    KindsOf(all, asked),
                    [
                        .. new[] { (TaskSort.Kind, "種類"), (TaskSort.Since, "古い順"), (TaskSort.Owner, "担当") }.Select(
                            one => new Choice(
                                Links.Tasks(asked with { Sort = one.Item1 }),
                                one.Item2,
                                asked.Sort == one.Item1
                            )
                        ),
                    ],
                    user.Name is null
                        ? null
                        : new(Links.Tasks(asked with { Mine = !asked.Mine }), "自分の担当だけ", asked.Mine),
                    kind is { } one ? TaskKinds.AdviceOf(one) : null,
                    Sorted(
                        all.Where(task =>
                            (kind is null || task.Kind == kind) && (!asked.Mine || task.Owner == user.Name)
                        ),
                        asked.Sort
                    ),
                    all.Count >= TasksReader.MostShown,
                    options.Value.KnownNames,
                    user.Name is null,
                    user.CanAct ? token.For(request) : "",
                    NumberIn(request, "done"),
                    NumberIn(request, "left") ?? 0
                )
            );
        });

    private static IReadOnlyList<Choice> KindsOf(IReadOnlyList<OpenTask> all, AskedTasks asked) =>
        [
            new(Links.Tasks(asked with { Kind = null }), $"全て {all.Count}", asked.Kind is null),
            .. all.GroupBy(task => task.Kind)
                .OrderBy(group => group.Key)
                .Select(group => new Choice(
                    Links.Tasks(asked with { Kind = group.Key }),
                    $"{TaskKinds.LabelOf(group.Key).Text} {group.Count()}",
                    asked.Kind == group.Key
                )),
        ];

    private static IReadOnlyList<OpenTask> Sorted(IEnumerable<OpenTask> tasks, TaskSort sort) =>
        sort switch
        {
            TaskSort.Since => [.. tasks.OrderBy(task => task.Since)],
            TaskSort.Owner => [.. tasks.OrderBy(task => task.Owner, StringComparer.Ordinal)],
            _ => [.. tasks],
        };

    private static int? NumberIn(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
