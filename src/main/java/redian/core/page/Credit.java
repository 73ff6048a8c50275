package redian.core.page;

/**
 * A role and a name of the editorial lines ({@code 栏目主编:沈钦韩}).
 *
 * @param role the role as printed, without its colon: {@code 栏目主编}
 * @param name one name: {@code 沈钦韩}
 * @param nameKind whether the name is a person or an organisation
 */
public record Credit(String role, String name, NameKind nameKind) {}
