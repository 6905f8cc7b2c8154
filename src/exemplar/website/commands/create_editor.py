"""`exemplar create-editor`: make an editor's account, or renew one whose keys are lost."""

import argparse
import getpass
import sys

from exemplar.website import configured


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("create-editor", help="make an editor's account")
    parser.add_argument("email", metavar="EMAIL", help="the address that signs in")
    parser.add_argument(
        "--administrator",
        action="store_true",
        help="may also manage accounts, topics and the site's identity",
    )
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    parser.add_argument(
        "--renew",
        action="store_true",
        help="for an account that exists: a new password, and the second step set up anew",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the account; without a terminal or an answer, a password is made and shown once."""
    configured.start()
    configured.refuse_newer_database()
    from exemplar.website.signin import accounts

    given = _given_password(from_input=arguments.password_stdin)
    password = given or accounts.make_password()
    try:
        if arguments.renew:
            editor = accounts.renew_editor(arguments.email, password)
        else:
            editor = accounts.create_editor(
                arguments.email, password, is_administrator=arguments.administrator
            )
    except accounts.AccountRefused as error:
        raise configured.CannotStart(str(error)) from error
    print(f"{'Renewed' if arguments.renew else 'Made'} the account {editor.email}.")
    if not given:
        print(f"Its password, shown only now: {password}")
    print("The next sign-in, at /admin/, sets up an app with codes as the second step.")
    return 0


def _given_password(*, from_input: bool) -> str:
    """What the operator gives; "" to have one made."""
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        return ""
    password = getpass.getpass("Password (12 characters or more; empty to have one made): ")
    if password and getpass.getpass("The same again: ") != password:
        raise configured.CannotStart("The two passwords differ. Nothing was made.")
    return password
