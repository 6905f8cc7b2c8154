"""Who may do what with practices in the admin."""

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy


class PracticePolicy(ModelPermissionPolicy):
    """The groups' permissions, but nobody deletes by Wagtail's button: our own act asks why."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the user may do this to practices."""
        return action != "delete" and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """Whether the user may do one of these to practices."""
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions: Any, *args: Any, **kwargs: Any) -> Any:
        """The users who may do one of these to practices."""
        kept = [action for action in actions if action != "delete"]
        return super().users_with_any_permission(kept, *args, **kwargs)
