import { graphql } from '../../../gql/index.ts';

// What is done to the account of somebody else.

export const CreateSignInLink = graphql(`
  mutation AdminCreateSignInLink($account: ID!) {
    createSignInLink(account: $account) {
      link
      expires
      userErrors {
        message
      }
    }
  }
`);

export const SetTemporaryPassword = graphql(`
  mutation AdminSetTemporaryPassword($account: ID!) {
    setTemporaryPassword(account: $account) {
      password
      expires
      userErrors {
        message
      }
    }
  }
`);

export const EndSessions = graphql(`
  mutation AdminEndSessions($account: ID!) {
    endSessions(account: $account) {
      ended
      userErrors {
        message
      }
    }
    endTokens(account: $account) {
      revoked
      userErrors {
        message
      }
    }
  }
`);

export const RemovePasskeys = graphql(`
  mutation AdminRemovePasskeys($account: ID!) {
    removeLostPasskeys(account: $account) {
      removed
      userErrors {
        message
      }
    }
  }
`);

export const Deactivate = graphql(`
  mutation AdminDeactivate($account: ID!, $reason: String) {
    deactivateAccount(account: $account, reason: $reason) {
      account {
        id
        deactivated
      }
      userErrors {
        message
      }
    }
  }
`);

export const Reactivate = graphql(`
  mutation AdminReactivate($account: ID!, $reason: String) {
    reactivateAccount(account: $account, reason: $reason) {
      account {
        id
        deactivated
      }
      userErrors {
        message
      }
    }
  }
`);

export const UpdateAccount = graphql(`
  mutation AdminUpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      account {
        id
        fullName
      }
      userErrors {
        message
      }
    }
  }
`);

export const GrantRole = graphql(`
  mutation AdminGrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      grant {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const EndGrant = graphql(`
  mutation AdminEndGrant($input: EndGrantInput!) {
    endGrant(input: $input) {
      grant {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const HandOver = graphql(`
  mutation AdminHandOver($input: HandOverInput!) {
    handOver(input: $input) {
      grants {
        id
      }
      userErrors {
        message
      }
    }
  }
`);
